"""Messages: who wrote to whom, one telling for each sender of a list."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.event_cues import CueHit, words, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_people import closed_list, joined, objects_after, opens_clause, set_roles
from etl.extract.event_reader import Sentence
from etl.extract.event_titles import phrase_end
from etl.extract.event_view import View, Who

_ADDRESS = 24  # how near before a person "gửi đến" stands
_MAIN_CLAUSE = 130
_REACH = 170


def read_message(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """The messages that a cue tells of: one from each sender named, or one of senders without a name."""
    view = sentence.view
    senders, recipients = _letter_of(sentence, hit) or _sent_by(sentence, hit)
    unnamed = hit.cue.form == "name" and not senders
    if unnamed or sentence.general(hit) or sentence.wished(hit, senders):
        return []
    recipients = [w for w in recipients if not _is_family(view, w)]
    if len(senders) > 1:
        recipients = _all_addressed(view, senders, recipients, sentence.high)
    to = {k for w in recipients for k in w.people}
    senders = [w for w in senders if not to & set(w.people)]
    end = phrase_end(view, hit.end, sentence.high)
    made = []
    for group in _by_sender(view, senders, recipients):
        draft = sentence.draft(hit)
        set_roles(draft, group, "sender")
        set_roles(draft, recipients, "recipient")
        draft.title = (hit.start, max([end, *(w.end for w in recipients if w.start >= hit.end)]))
        draft.back = sentence.comes_back(hit) and not draft.roles
        if not (group and recipients):
            draft.sides |= set(view.codes_in(sentence.low, sentence.high))
        made.append(draft)
    return made


def _letter_of(sentence: Sentence, hit: CueHit) -> tuple[list[Who], list[Who]] | None:
    """ "điện mừng của A gửi B": the sender stands behind "của"."""
    view = sentence.view
    behind = objects_after(view, hit.end, sentence.high)
    if not behind or not words("by").search(view.folded, hit.end, behind[0].start):
        return None
    if _is_addressed(view, hit.end, behind[0]):
        return [], behind[:1]  # "lời chúc mừng của các nhà lãnh đạo Lào tới A"
    senders = closed_list(view, behind)
    addressed = [w for w in view.who_in(senders[-1].end, sentence.high) if _is_addressed(view, hit.end, w)]
    before = view.who_in(sentence.low, hit.start)[-1:]  # "trao tận tay A bức thư của B"
    return senders, addressed[:1] or [w for w in before if _is_addressed(view, sentence.low, w)]


def _sent_by(sentence: Sentence, hit: CueHit) -> tuple[list[Who], list[Who]]:
    """ "A, B và C gửi thư chúc mừng X", "A gửi tới X thư chúc mừng", "Trong thư gửi X, A …"."""
    view = sentence.view
    before = [w for w in view.who_in(sentence.low, hit.start) if w.start not in sentence.claimed]
    recipients = _listed_from(view, hit.end, sentence.high) or sentence.objects(hit)
    if before and not recipients and _is_addressed(view, sentence.low, before[-1]):
        recipients, before = before[-1:], before[:-1]
    senders = _last_list(view, before, hit.start)
    if not senders and words_before("back").search(sentence.before(hit)):
        senders, recipients = _of_main_clause(sentence, hit, recipients)
    sentence.claimed |= {w.start for w in recipients}
    return senders, recipients


def _listed_from(view: View, at: int, limit: int) -> list[Who]:
    """The people to whom a message goes, up to the comma that ends their list."""
    found = objects_after(view, at, limit)
    return closed_list(view, found) if found else []


def _last_list(view: View, people: Sequence[Who], start: int) -> list[Who]:
    """The people named last before a cue, with those listed before them, of whatever country."""
    if not people or start - people[-1].end > _REACH:
        return []
    found = [people[-1]]
    for mention in reversed(people[:-1]):
        gap = view.folded[mention.end : found[0].start]
        if not joined(gap.replace(";", ",")):
            break
        found.insert(0, mention)
    return found


def _of_main_clause(sentence: Sentence, hit: CueHit, told: list[Who]) -> tuple[list[Who], list[Who]]:
    """ "Trong thư gửi X, A khẳng định …", "Trong điện mừng, A chúc mừng X": A writes to X."""
    view = sentence.view
    at = told[-1].end if told else hit.end
    following = view.who_in(at, min(sentence.high, at + _MAIN_CLAUSE))
    if not following or not opens_clause(view.folded[at : following[0].start]):
        return [], told
    sender = following[0]
    if told:
        return [sender], told
    addressed = [w for w in following[1:] if _is_addressed(view, sender.end, w)]
    return [sender], addressed[:1]


def _is_addressed(view: View, low: int, mention: Who) -> bool:
    near = max(low, mention.start - _ADDRESS)
    return words_before("addressed").search(view.folded, near, mention.start) is not None


def _is_family(view: View, mention: Who) -> bool:
    """ "chia buồn tới gia đình A": A himself gets no message."""
    near = max(0, mention.start - _ADDRESS)
    return words_before("family").search(view.folded, near, mention.start) is not None


def _all_addressed(view: View, senders: list[Who], recipients: list[Who], high: int) -> list[Who]:
    """Leaders of one country write to those of another, whose offices stand between their names."""
    own = {view.country_of(k) for w in senders for k in w.people}
    if len(own) > 1 or not recipients:
        return recipients
    other = view.country_of(recipients[0].people[0])
    behind = view.who_in(recipients[-1].end, high)
    return [*recipients, *(w for w in behind if view.country_of(w.people[0]) == other)]


def _by_sender(view: View, senders: list[Who], recipients: list[Who]) -> list[list[Who]]:
    """One message for each sender; the leaders of one country who write to several write together."""
    countries = {view.country_of(k) for w in senders for k in w.people}
    if len(senders) < 2 or (len(countries) == 1 and len(recipients) > 1):
        return [senders]
    return [[w] for w in senders]
