"""Cleaning, folding and gazetteers: examples, and what holds for every text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.errors import ReferenceDataError
from etl.text.alternation import Endings, whole_words
from etl.text.clean import clean, squeeze
from etl.text.fold import fold, without_marks
from etl.text.gazetteer import Gazetteer
from etl.text.letters import LOWER, UPPER

VIETNAMESE = st.text(
    alphabet="aàáảãạeèoòóôơuùuúûưyỳýđĐÐQquỦỷ hHnNgG-–—“”\"'.,0123 \u00a0\u0301\u0309\u200b\r\n\tİßǆ"
)
TEXTS = st.one_of(st.text(max_size=60), VIETNAMESE)


@settings(deadline=None)
@given(TEXTS)
def test_fold_keeps_the_length(text: str) -> None:
    body = unicodedata.normalize("NFC", text)
    assert len(fold(body)) == len(body)


@settings(deadline=None)
@given(TEXTS)
def test_clean_is_idempotent_and_nfc(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\0" not in once and "\r" not in once
    once.encode("utf-8")


@settings(deadline=None)
@given(TEXTS)
def test_squeeze_leaves_single_spaces_and_clean_text_clean(text: str) -> None:
    line = squeeze(clean(text).replace("\n", " "))
    assert "  " not in line and line == line.strip()
    assert clean(line) == line


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Uỷ ban hoà bình", "ủy ban hòa bình"),
        ("quý khách, Quỳnh, quỹ", "quý khách, quỳnh, quỹ"),
        ("hoàn toàn, khoẻ, hoè, thuỷ thủ", "hoàn toàn, khỏe, hòe, thủy thủ"),
        ("Ðà Nẵng – “Đà Nẵng”", 'đà nẵng - "đà nẵng"'),
        ("HOÀ", "hòa"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Vie\u0323\u0302t\u200b Nam\ufeff", "Việt Nam"),
        ("a\r\nb\rc\u2029d\fe", "a\nb\nc\nd\ne"),
        ("a\u2028b\x85c", "a\nb\nc"),  # its only line ends
        ("a\nb\u2028c\nd\x85e", "a\nb c\nd e"),  # breaks within lines
        ("\x1b[1;31ma\x1b[0m \x1b]0;title\x07b \x1b]8;;http://x\x1b\\c \x1b(Bd\x1b", "a b c d"),
        ("\u202ea\u202c\u200fb", "ab"),
        ("a\u00adb\x00c\ud800", "abc"),
        ("a\u00a0b\tc", "a\u00a0b\tc"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_without_marks() -> None:
    assert without_marks("Đinh Tiến Dũng") == without_marks("dinh tien dung")


PHRASES = ["Lào", "Lào Cai", "Cai", "Bộ Ngoại giao", "Bộ", "EU", "hòa bình"]
SENTENCE_WORDS = st.sampled_from(
    [*PHRASES, "Làos", "xLào", "EU27", "hoà bình", "bộ", " ", "-", ",", "x", "\n"]
)


@settings(deadline=None)
@given(st.lists(SENTENCE_WORDS, max_size=25).map("".join))
def test_gazetteer_hits_are_whole_words_leftmost_longest(text: str) -> None:
    gazetteer = Gazetteer({phrase: fold(phrase) for phrase in PHRASES})
    folded = fold(text)
    end = 0
    for hit in gazetteer.find(folded):
        assert hit.start >= end
        end = hit.end
        assert folded[hit.start : hit.end] == hit.value
        assert hit.start == 0 or not folded[hit.start - 1].isalnum()
        assert hit.end == len(folded) or not folded[hit.end].isalnum()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tỉnh Lào Cai, Lào", ["lào cai", "lào"]),
        ("xLào, Làos, EU27", []),
        ("Лào Làoж 老Lào Lào² …Lào…", ["lào"]),
        ("Hoà bình cho EU.", ["hòa bình", "eu"]),
        ("Bộ Ngoại giaotại", ["bộ"]),
        ("", []),
    ],
)
def test_gazetteer(text: str, found: list[str]) -> None:
    gazetteer = Gazetteer({phrase: fold(phrase) for phrase in PHRASES})
    assert [hit.value for hit in gazetteer.find(fold(text))] == found


def test_letters_are_of_their_case() -> None:
    for letters, wanted in ((UPPER, str.isupper), (LOWER, str.islower)):
        assert all(wanted(c) for c in letters if c != "-")
    vietnamese = "ăâđêôơư" + "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))
    assert all(c in LOWER and c.upper() in UPPER for c in vietnamese if c not in "âêô")


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["Lào", "Lào Cai"], "Lào Cai, Lào", ["Lào Cai", "Lào"]),
        (["Lào"], "Làoo, uLào", []),
        (["ký", "ký kết", "trao"], "đã ký kết và trao", ["ký kết", "trao"]),
        (["T.Ư"], "TxƯ T.Ư", ["T.Ư"]),
    ],
)
def test_whole_words_takes_the_longest_phrase_and_no_part_of_a_word(
    phrases: list[str], text: str, found: list[str]
) -> None:
    assert re.findall(whole_words(phrases), text) == found


@pytest.mark.parametrize(
    ("text", "ends"),
    [("tại trụ sở ", True), ("trụ sở", True), ("nhà  ", True), ("hoànhà", False), ("nhà, ", False)],
)
def test_endings_stand_right_before_a_place(text: str, ends: bool) -> None:
    assert Endings(["trụ sở", "nhà"]).before(f"{text}bộ", len(text)) is ends


def test_gazetteer_keeps_offsets_among_letters_it_cannot_hold() -> None:
    text = fold("Лаос 老挝 và Lào")
    assert [(h.start, h.end) for h in Gazetteer({"Lào": "LA"}).find(text)] == [(11, 14)]


def test_gazetteer_refuses_a_phrase_it_cannot_hold() -> None:
    with pytest.raises(ReferenceDataError, match="cannot be looked up"):
        Gazetteer({"老挝": "LA"})
