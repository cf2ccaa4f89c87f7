"""The cooperation areas of an instrument's subject."""

from __future__ import annotations

import re

from etl.extract.area_cues import codes_in
from etl.text.article import ArticleText

_PARTIES = re.compile(r"\sgiữa\s.+?(?=\s(?:về|trong lĩnh vực|trong các lĩnh vực|sửa đổi)\s|$)")


def areas_of_title(article: ArticleText, start: int, end: int) -> tuple[str, ...]:
    """The areas that the subject names; those that the parties' names tell where it names none."""
    folded = article.folded[start:end]
    subject = _PARTIES.sub(lambda m: " " * len(m.group()), folded)
    found = codes_in(subject)
    return found or codes_in(folded)
