"""What the messages of an article have in common: whom they go to, and when."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.event_cues import words
from etl.extract.event_draft import Draft
from etl.extract.event_view import View


def in_messages(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """The tellings, those of messages completed from one another.

    Greetings ("gửi lời chúc mừng") are messages only where the article tells of letters or cables. "Trong
    điện mừng, A chúc mừng …" after "B gửi thư chúc mừng X": A wrote to X as well, and on the day told last.
    """
    told = [d for d in drafts if d.type == "message" and "message" not in d.cue.needs]
    both = [d for d in told if len(set(d.roles.values())) > 1]
    dead = any(_of_condolence(view, d) for d in told)
    last: Draft | None = None
    for draft in (d for d in drafts if d.type == "message"):
        if set(draft.roles.values()) == {"sender"} and both and not dead:
            _address(draft, [d for d in both if d.start < draft.start] or both)
        if last is not None and not draft.said and draft.status == last.status:
            draft.date, draft.said, draft.dated = last.date, last.said, last.dated
        last = draft if draft.said else last
    written = any(d.roles for d in told)
    kept = [d for d in drafts if written or "message" not in d.cue.needs]
    return [d for d in kept if d.type != "message" or not _is_sum(view, d, both)]


def _is_sum(view: View, draft: Draft, both: Sequence[Draft]) -> bool:
    """ "lãnh đạo các nước Nhật Bản, Pháp và Áo gửi thư mừng X", where the leaders are named one by one."""
    if "sender" in draft.roles.values():
        return False
    writing = draft.sides - {view.country_of(k) for k in draft.roles}
    named = {c for d in both for k, role in d.roles.items() if role == "sender" and (c := view.country_of(k))}
    return len(writing & named) * 2 > len(writing)


def _address(draft: Draft, told: Sequence[Draft]) -> None:
    for key, role in told[-1].roles.items():
        if role == "recipient":
            draft.roles.setdefault(key, role)


def _of_condolence(view: View, draft: Draft) -> bool:
    return words("condolence").search(view.folded, draft.low, draft.high) is not None
