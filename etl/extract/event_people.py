"""Who takes part: the people before and after a cue, and in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.extract.event_cues import words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_view import View, Who

_OBJECT_GAP = 60
_OBJECT_WORDS = 8
_SUBJECT_GAP = 170
_STOPS = re.compile(r"[.;:!?\"]")
_POSSESSIVE = 26
_PRONOUN_GAP = 60
_CHAIR_GAP = 40
_FRONTED = 130
_LISTED_GAP = 8
_ATTENDED = frozenset({"ceremony", "conference", "congress", "signing", "exchange"})


def objects_after(view: View, start: int, limit: int) -> list[Who]:
    """The people right after a cue, with those joined to them ("A, B và C")."""
    found: list[Who] = []
    at, closed = start, False
    for mention in view.who_in(start, limit):
        gap = view.folded[at : mention.start]
        if not (_linked(view, at, gap) if not found else _listed(view, found[-1], gap, mention)):
            break
        if closed and gap.strip() == ",":
            break  # "giữa A và B, C nói": the list ended with B
        closed = closed or bool(found and words("last_join").search(gap))
        found.append(mention)
        at = mention.end
    return found


def closed_list(view: View, people: list[Who]) -> list[Who]:
    """A list up to its first bare comma, where no "và" closes it: "của A, B cho biết" means A alone."""
    gaps = [view.folded[a.end : b.start] for a, b in pairwise(people)]
    if not gaps or words("last_join").search(gaps[-1]):
        return people
    bare = next((i for i, gap in enumerate(gaps) if gap.strip() == ","), len(gaps))
    return people[: bare + 1]


def _linked(view: View, at: int, gap: str) -> bool:
    """Whether the words between a cue and a person let the person be its object."""
    office = words_after("partners").match(gap) is not None and not words("listed_by").search(gap)
    if len(gap) > _OBJECT_GAP * (1 + office) or _STOPS.search(gap):
        return False
    for date in view.dates.inside(at, at + len(gap)):
        gap = gap.replace(view.folded[date.start : date.end], "", 1)
    if len(gap.split()) > _OBJECT_WORDS * (1 + office):
        return False
    return "," not in gap or _is_title(gap)


def _is_title(gap: str) -> bool:
    """ "với Chủ tịch Hội đồng A, Ngài …": an office before the name, set off by its comma."""
    before, _, after = gap.partition(",")
    office = words("partners").search(before)
    return not after.strip() and office is not None and len(before[: office.start()].split()) <= 1


def _listed(view: View, last: Who, gap: str, mention: Who) -> bool:
    """Whether a person goes on a list: a bare comma joins only people of one country."""
    if not joined(gap):
        return False
    same = view.country_of(last.people[-1]) == view.country_of(mention.people[0])
    return same or gap.strip() != ","


def joined(gap: str) -> bool:
    """Whether two people with this between them stand in one list."""
    if len(gap) > 60 or _STOPS.search(gap) or not gap.strip():
        return False
    rest = words("joins").sub(" ", gap).replace(",", " ").replace("(", " ").replace(")", " ").strip()
    return not rest


def subjects_before(view: View, low: int, start: int, claimed: set[int]) -> list[Who]:
    """The people who do it: the nearest before the cue who are no object of another, with those joined."""
    found: list[Who] = []
    for mention in reversed(view.who_in(low, start)):
        if not found:
            if start - mention.end > _SUBJECT_GAP:
                return []
            if mention.start not in claimed and not _depends(view, low, mention):
                found.append(mention)
        elif mention.start not in claimed and _listed(
            view, mention, view.folded[mention.end : found[0].start], found[0]
        ):
            found.insert(0, mention)
        else:
            break
    return found or _pronoun(view, low, start)


def _pronoun(view: View, low: int, start: int) -> list[Who]:
    """ "ông": the person of whom the sentence before speaks first, else the last one named."""
    near = max(low, start - _PRONOUN_GAP)
    if not words("pronouns").search(view.folded, near, start):
        return _by_title(view, low, near, start)
    before = view.article.sentences[view.article.sentence_at(max(0, low - 3))]
    named = [w for w in view.who_in(before.start, low) if len(w.people) == 1]
    last = view.who.last_before(low)
    return named[:1] or ([last] if last and len(last.people) == 1 else [])


def _by_title(view: View, low: int, near: int, start: int) -> list[Who]:
    """ "Thủ tướng đã gặp …" without a name: who holds that office and was named last before."""
    title = words("leader_offices").search(view.folded, near, start)
    if title is None or view.all_countries.inside(title.end(), title.end() + 20):
        return []
    before = [w for w in view.who.before(low) if len(w.people) == 1]
    holder = next((w for w in reversed(before) if view.holds(w.people[0], title.group())), None)
    return [holder] if holder else []


def _depends(view: View, low: int, mention: Who) -> bool:
    """Whether the person only belongs to another noun ("theo lời mời của …", "phu nhân của …")."""
    return (
        words_before("dependent").search(view.folded, max(low, mention.start - _POSSESSIVE), mention.start)
        is not None
    )


def subjects_behind(view: View, objects: Sequence[Who], limit: int) -> list[Who]:
    """The subject of the main clause behind a fronted one ("Tại cuộc gặp với A, B khẳng định …")."""
    at = objects[-1].end
    following = view.who_in(at, min(limit, at + _FRONTED))
    if not following or len(following[0].people) > 1:
        return []
    gap = view.folded[at : following[0].start]
    own = {view.country_of(k) for w in objects for k in w.people}
    comma = gap.rstrip().endswith(",") and not _STOPS.search(gap)
    return [following[0]] if comma and view.country_of(following[0].people[0]) not in own else []


def set_roles(draft: Draft, people: Sequence[Who], role: str | None) -> None:
    """Give the role to those who have none yet."""
    for mention in people:
        for key in mention.people:
            draft.roles.setdefault(key, None if role == "soil" else role)


def read_chairs(view: View, draft: Draft) -> None:
    """ "A và B đồng chủ trì hội đàm", "dưới sự chủ trì của A và B": co-chairs; one alone is the chair."""
    for found in words("co_chair").finditer(view.folded, draft.low, draft.high):
        at = found.start()
        chairs = subjects_before(view, draft.low, at, set())
        if not chairs:
            continue
        passive = draft.end <= chairs[0].start and view.folded[: chairs[0].start].endswith(_BY)
        if passive or at <= draft.start <= at + _CHAIR_GAP:
            draft.roles |= {key: "co_chair" for mention in chairs for key in mention.people}
    for found in words("chaired_by").finditer(view.folded, draft.end, draft.high):
        _set_chairs(draft, objects_after(view, found.end(), draft.high))


def _set_chairs(draft: Draft, chairs: Sequence[Who]) -> None:
    keys = [key for mention in chairs for key in mention.people]
    if len(keys) > 1:
        draft.roles |= dict.fromkeys(keys, "co_chair")
    for key in keys:
        draft.roles.setdefault(key, "chair")


def read_invitation(view: View, draft: Draft) -> None:
    """ "theo lời mời của X": X is the visit's host, if he acts for the country visited."""
    for found in words("invited_by").finditer(view.folded, draft.low, draft.high):
        for mention in objects_after(view, found.end(), draft.high):
            for key in mention.people:
                at_home = draft.country in (None, view.country_of(key))
                if at_home and draft.roles.get(key) != "guest":
                    draft.roles[key] = "host"


def read_witnesses(view: View, draft: Draft) -> None:
    """ "A và B chứng kiến lễ ký", "trước sự chứng kiến của A và B", "Chứng kiến lễ ký có A và B"."""
    for found in words("witness").finditer(view.folded, draft.low, draft.high):
        people: Sequence[Who] = ()
        if found.group().endswith(_OF):
            people = objects_after(view, found.end(), draft.high)
        people = people or subjects_before(view, draft.low, found.start(), set())
        for mention in people or next(_behind_has(view, found.end(), draft.high), ()):
            for key in mention.people:
                draft.roles[key] = "witness"


def _behind_has(view: View, start: int, stop: int) -> Iterator[Sequence[Who]]:
    """Who is listed right behind each "có", up to the next one."""
    starts = [found.end() for found in words("listed_by").finditer(view.folded, start, stop)]
    for low, high in pairwise([*starts, stop]):
        people = view.who_in(low, high)
        if people and people[0].start - low <= _LISTED_GAP:
            yield people


_OF = "của"
_BY = " do "


def read_welcomers(view: View, draft: Draft) -> None:
    """ "Ra đón A tại sân bay có B và C", "phía Lào có B; phía Việt Nam có C": who stands behind "có"."""
    if "host" in draft.roles.values():
        return
    for people in _behind_has(view, draft.end, draft.high):
        own = view.country_of(people[0].people[0])
        hosts = [k for w in people for k in w.people if view.country_of(k) == own]
        draft.roles |= {k: "host" for k in hosts if k not in draft.roles}


def speakers_after(view: View, start: int, limit: int) -> list[Who]:
    """Who speaks where the cue opens the sentence ("Trả lời báo chí sau khi A thăm Lào, B cho biết …")."""
    following = view.who_in(start, limit)
    if not following or not words("subordinate").search(view.folded, start, following[0].start):
        return list(following[:1])
    main = [w for w in following if opens_clause(view.folded[max(start, w.start - 24) : w.start])]
    return main[:1]


def opens_clause(before: str) -> bool:
    """Whether only a comma and honorifics stand right before a person."""
    _, comma, rest = before.rpartition(",")
    return bool(comma) and not words("joins").sub("", rest).strip()


def clause_subjects(view: View, start: int, limit: int) -> list[Who]:
    """ "Tại cuộc gặp, A và B đánh giá …": A and B."""
    found: list[Who] = []
    at = start
    for mention in view.who_in(start, limit):
        gap = view.folded[at : mention.start]
        if not (_listed(view, found[-1], gap, mention) if found else opens_clause(gap)):
            break
        found.append(mention)
        at = mention.end
    return found


def heads_after(view: View, start: int, limit: int) -> list[Who]:
    """The head of the delegation named after a cue ("với đoàn đại biểu … do A làm trưởng đoàn")."""
    found = words("headed").search(view.folded, start, limit)
    people = view.who_in(start, found.start()) if found else []
    return (
        [people[0]]
        if people and view.folded[max(start, people[0].start - 20) : people[0].start].find(_BY) >= 0
        else []
    )


def read_attendance(view: View, low: int, high: int, draft: Draft) -> None:
    """ "Lễ kỷ niệm có sự tham dự của A, B và C": the people up to the sentence's end attend."""
    if draft.type not in _ATTENDED:
        return
    found = words("attended_by").search(view.folded, low, high)
    if found is None:
        return
    for mention in view.who_in(found.end(), high):
        for key in mention.people:
            draft.roles.setdefault(key, "attendee")


def read_joining(view: View, low: int, high: int, draft: Draft) -> None:
    """ "Cùng dự có A và B": they attend the event told right before."""
    read_attendance(view, low, high, draft)
    found = words_after("joined_by").match(view.folded, low, high)
    if found is None:
        return
    for mention in objects_after(view, found.end(), high):
        for key in mention.people:
            draft.roles.setdefault(key, "attendee")
