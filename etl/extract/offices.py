"""Office titles: a head, what it governs, a country; and chains of titles said in one breath."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from etl.extract.governed import GovernedReader
from etl.extract.incompatible_offices import is_beneath, never_together
from etl.extract.office_bodies import organization_of
from etl.extract.title_words import Term, Words, abbreviations, head_spellings
from etl.extract.unknown_names import UnknownNames
from etl.records import OfficeMention
from etl.reference import load_yaml
from etl.text.alternation import Endings, folded_alternatives
from etl.text.fold import fold
from etl.text.gazetteer import Hit

_TITLES = "people/titles.yaml"
_GLOSS = re.compile(r" ?\([^()]*\)| năm \d{4}$")
_SHORT_GLOSS = re.compile(r" ?\([^()\n\d]{1,30}\)(?=,)")  # no date: that ends an item of a list
_LEADS = re.compile(r"(?:(?<!nhà)(?<!đất)(?<!chủ tịch) nước| của| thuộc)$")


class Office(NamedTuple):
    """A title as read: its record, the kind of its head, and whether it governs nothing (``bare``)."""

    mention: OfficeMention
    kind: str
    bare: bool
    firm: bool  # one of a company
    joined: bool  # by "kiêm" to the title before
    rest: str  # the title behind its head

    @property
    def names_no_firm(self) -> bool:
        """Whether a company's name may follow that is on no list."""
        return self.firm and self.bare


class Chain(NamedTuple):
    """Titles of one breath. ``start`` takes in "nguyên", "quyền"; ``plural``: several people hold it."""

    start: int
    end: int
    offices: tuple[Office, ...]
    plural: bool
    mere_post: bool  # no person is meant: "vai trò Chủ tịch"


class _Prefix(NamedTuple):
    at: int
    former: bool = False
    acting: bool = False
    plural: bool = False
    both: bool = False  # held together with the title before: "kiêm"


@cache
def _before() -> re.Pattern[str]:
    data = load_yaml(_TITLES)
    groups = ((name, folded_alternatives(data[name])) for name in ("former", "plain_prefix", "plural"))
    inner = "|".join(f"(?P<{name}>{words})" for name, words in groups)
    not_acting = "".join(f"(?<!{fold(word)} )" for word in data["not_acting_after"])
    return re.compile(rf"(?<!\w)(?:{inner}|{not_acting}(?P<acting>{folded_alternatives(data['acting'])})) $")


@cache
def _before_words() -> tuple[str, ...]:
    """What :func:`_before` finds ends so: most titles have none of it before them."""
    data = load_yaml(_TITLES)
    groups = ("former", "plain_prefix", "plural", "acting")
    return tuple(f"{fold(word)} " for group in groups for word in data[group])


@cache
def _prefix() -> re.Pattern[str]:
    data = load_yaml(_TITLES)
    names = ("former", "acting", "plain_prefix")
    return re.compile("|".join(f"(?P<{name}>{folded_alternatives(data[name])}) " for name in names))


@cache
def _endings(group: str) -> Endings:
    return Endings(map(fold, load_yaml(_TITLES)[group]))


@cache
def _chain_link() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{folded_alternatives(load_yaml(_TITLES)['chain'])}) ?")


@cache
def _parting() -> frozenset[str]:
    return frozenset(load_yaml(_TITLES)["parting"])


def _parts(link: str) -> bool:
    """Whether a link may also stand between two people's titles: a comma does, "kiêm" does not."""
    return link.strip() in _parting()


@cache
def _leads_to_country() -> tuple[str, ...]:
    """Words after which a country belongs to the title: "tại", "về vấn đề"."""
    data = load_yaml("people/bodies.yaml")
    return tuple(f" {fold(word)}" for word in (*data["envoy_glue"], *data["glue"]) if word not in data["of"])


@cache
def _keeps_country() -> tuple[str, ...]:
    return tuple(map(fold, load_yaml("people/bodies.yaml")["keeps_country"]))


@lru_cache(maxsize=8192)
def _full_form(text: str, head: str) -> str:
    """A title as it stands, its folded ``head`` as the reference list spells it, abbreviations expanded."""
    text = head_spellings().get(head, text[: len(head)]) + text[len(head) :]
    title = " ".join(abbreviations().get(word, word) for word in _GLOSS.sub("", text).split())
    return title[:1].upper() + title[1:]


class OfficeReader:
    """Reads titles of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._body = words.body
        self._folded = words.folded
        self._governed = GovernedReader(words)
        self._unknown = UnknownNames(words)
        self._chains: dict[int, Chain] = {}  # the same titles are looked at before and after a name

    def chain_at(self, at: int) -> Chain | None:
        """The chain of titles whose first head begins at ``at``; None where no head does."""
        if not self._words.is_head(at):
            return None
        if at not in self._chains:
            self._chains[at] = self._read_chain(at)
        return self._chains[at]

    def _read_chain(self, at: int) -> Chain:
        first = self._prefixes_before(at)
        offices = [self._office_at(at, first)]
        mere_post = self.is_mere_post(first.at)
        while not mere_post:
            end = offices[-1].mention.end
            prefix = self._after_link(end)
            if prefix is None or not self._words.is_head(prefix.at):
                break
            office = self._office_at(prefix.at, prefix)
            if not prefix.both and _is_of_another(office, offices):
                offices = _up_to_chief(office, offices)
                break
            offices.append(office)
        end = offices[-1].mention.end
        return Chain(first.at, end, _share_country(_share_firm(offices)), first.plural, mere_post)

    def with_firm(self, chain: Chain) -> Chain | None:
        """The chain with the firm's foreign name after its last title: "Giám đốc điều hành King Coffee"."""
        last = chain.offices[-1]
        end = self._unknown.own_name(chain.end) if last.names_no_firm else None
        if end is None:
            return None
        firm = self._body[chain.end + 1 : end]
        mention = replace(last.mention, end=end, title=f"{last.mention.title} {firm}", organization=firm)
        offices = _share_firm([*chain.offices[:-1], last._replace(mention=mention, bare=False, rest=firm)])
        return chain._replace(end=end, offices=tuple(offices))

    def is_mere_post(self, at: int) -> bool:
        """Whether the words before ``at`` make the title a mere post: "vai trò Chủ tịch", "Phủ Chủ tịch"."""
        return _endings("no_person_before").before(self._folded, at)

    def is_candidacy(self, at: int) -> bool:
        """Whether the words before ``at`` make the title one that is only aimed at: "ứng viên tổng thống"."""
        return _endings("candidates").before(self._folded, at)

    def is_spouse(self, at: int) -> bool:
        """Whether the words before ``at`` make the title another's: "phu nhân Chủ tịch nước"."""
        return _endings("spouse_before").before(self._folded, at)

    def _after_link(self, end: int) -> _Prefix | None:
        """Where the next title would begin: after a comma, "kiêm", a dash; or at once, in capitals."""
        gloss = _SHORT_GLOSS.match(self._body, end)
        link = _chain_link().match(self._folded, gloss.end() if gloss is not None else end)
        if link is not None:
            prefix = self._prefixes_at(link.end(), former="nguyên" in link.group())
            return prefix._replace(both=not _parts(link.group()))
        at = self._words.after_space(end)
        return _Prefix(at) if at > end and self._body[at : at + 1].isupper() else None

    def _prefixes_before(self, at: int) -> _Prefix:
        prefix = _Prefix(at)
        while self._folded.endswith(_before_words(), 0, prefix.at):
            found = _before().search(self._folded, max(0, prefix.at - 16), prefix.at)
            if found is None:
                break
            prefix = self._joined(prefix, found.start(), found.lastgroup)
        return prefix

    def _prefixes_at(self, at: int, *, former: bool) -> _Prefix:
        prefix = _Prefix(at, former)
        while found := _prefix().match(self._folded, prefix.at):
            prefix = self._joined(prefix, found.end(), found.lastgroup)
        return prefix

    @staticmethod
    def _joined(prefix: _Prefix, at: int, group: str | None) -> _Prefix:
        return _Prefix(
            at,
            prefix.former or group == "former",
            prefix.acting or group == "acting",
            prefix.plural or group == "plural",
        )

    def _office_at(self, at: int, prefix: _Prefix) -> Office:
        head = self._words.term(at)
        assert head is not None
        kind = head.value.head
        governed = self._governed.read(head, kind)
        title = self._title(head, governed.end)
        body = organization_of(title) if kind != "envoy" else None
        mention = OfficeMention(at, governed.end, title, governed.country, body, prefix.former, prefix.acting)
        rest = title[head.end - head.start :].strip()
        return Office(mention, kind, not governed.any, "firm" in head.value.kinds, prefix.both, rest)

    def _title(self, head: Hit[Term], end: int) -> str:
        """The title in full form, without the country it ends with (an envoy's keeps its countries)."""
        start = head.start
        text = self._body[start:end] if head.value.head == "envoy" else self._without_country(start, end)
        return _full_form(text, self._folded[start : head.end])

    def _without_country(self, start: int, end: int) -> str:
        """The text of a title up to the country that stands last; countries joined by a dash stay."""
        if self._body[end - 1] == ")":
            end = self._body.rfind("(", start, end)
            end = start + len(self._body[start:end].rstrip())
        last = self._words.country_ending(end)
        if last is None or last.start <= start:
            return self._body[start:end]
        cut = self._folded[start : last.start].rstrip()
        if cut.endswith(("-", *_leads_to_country(), *_keeps_country())):
            return self._body[start:end]
        while found := _LEADS.search(cut):
            cut = cut[: found.start()].rstrip()
        return self._body[start : start + len(cut)]


def _is_of_another(office: Office, offices: Sequence[Office]) -> bool:
    """Whether a title goes with those before it to nobody: by what they are, or by their countries."""
    mention = office.mention
    if mention.former:
        return False
    held = tuple(o.mention.title for o in offices if not o.mention.former)
    if never_together(mention.title, held):
        return True
    before = {o.mention.country for o in offices if o.kind != "envoy" and not o.mention.former} - {None}
    return office.kind != "envoy" and mention.country is not None and bool(before - {mention.country})


def _up_to_chief(office: Office, offices: list[Office]) -> list[Office]:
    """The titles up to the chief's whom a title serves; what stands between is the servant's as well."""
    title = fold(office.mention.title)
    chiefs = [i for i, o in enumerate(offices) if is_beneath(title, fold(o.mention.title))]
    return offices[: chiefs[-1] + 1] if chiefs else offices


def _share_firm(offices: list[Office]) -> list[Office]:
    """Give a bare title the company of the one that "kiêm" joins to it: "Phó Chủ tịch kiêm Giám đốc X"."""
    shared = offices[:]
    for i in reversed(range(len(shared) - 1)):
        title, following = shared[i], shared[i + 1]
        firm = following.rest if following.firm and following.joined else ""
        if firm and title.bare and title.kind == "office":
            mention = replace(title.mention, title=f"{title.mention.title} {firm}", organization=firm)
            shared[i] = title._replace(mention=mention, bare=False, rest=firm)
    return shared


def _share_country(offices: list[Office]) -> tuple[Office, ...]:
    """Give the country that ends a chain to the titles before it that name none."""
    if len(offices) == 1:
        return tuple(offices)
    country: str | None = None
    shared: list[Office] = []
    for office in reversed(offices):
        mention = office.mention
        country = mention.country or country
        lacks = mention.country is None and country is not None
        shared.append(office._replace(mention=replace(mention, country=country)) if lacks else office)
    return tuple(reversed(shared))
