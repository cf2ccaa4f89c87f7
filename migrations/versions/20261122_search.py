"""Search without diacritics: the plain form of a name, a text search configuration, and their indexes.

The functions are IMMUTABLE in truth: they are made of built-in functions alone and name everything by its
identity, so that indexes and a restored dump can rely on them. Only the configuration uses ``unaccent``,
as a dictionary. An article's vector covers its first 200,000 characters, for PostgreSQL takes no vector
beyond a megabyte.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_PLAIN_NAME = r"""
CREATE FUNCTION plain_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐðÐ', 'dddd')),
    '[\s!-/:-@\[-`{-~\u00a0\u00ab\u00b7\u00bb\u2000-\u206f\u3000]+', ' ', 'g'))
"""
_SEARCH_VECTOR = """
CREATE FUNCTION search_vector(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('quanhe'::regconfig, translate(normalize(value), './-–—_@:&=', '          '))
"""
_ARTICLE_SEARCH = """
CREATE FUNCTION article_search(title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(search_vector(coalesce(title, '')), 'A') || search_vector(left(body, 200000))
"""
_COMMENTS = {
    "FUNCTION plain_name(text)": (
        "A name for matching: small letters without diacritics, words parted by one space"
        " | Tên để so khớp: chữ thường không dấu, các từ cách nhau một dấu cách"
    ),
    "FUNCTION search_vector(text)": (
        "The words of a text for full-text search, without diacritics"
        " | Các từ của một văn bản để tìm toàn văn, không dấu"
    ),
    "FUNCTION article_search(text, text)": (
        "The words of an article, those of its title first in rank"
        " | Các từ của một bài báo, từ trong tiêu đề được ưu tiên"
    ),
    "TEXT SEARCH CONFIGURATION quanhe": (
        "Words as they are, without diacritics and case | Các từ giữ nguyên, không phân biệt dấu và hoa thường"
    ),
}
_TRIGRAM = (
    ("people", "name"),
    ("person_names", "name"),
    ("organizations", "name"),
    ("organizations", "name_key"),
)
_WORDS = {"events": "title", "agreements": "title"}
_VECTOR_COMMENT = (
    "Words of title and text for full-text search; follows from both"
    " | Các từ của tiêu đề và nguyên văn để tìm toàn văn; suy ra từ hai cột đó"
)


def upgrade() -> None:
    op.execute(_PLAIN_NAME)
    op.execute("CREATE TEXT SEARCH CONFIGURATION quanhe (COPY = simple)")
    op.execute(
        "ALTER TEXT SEARCH CONFIGURATION quanhe ALTER MAPPING FOR"
        " asciiword, word, asciihword, hword, hword_asciipart, hword_part, numword, numhword, hword_numpart"
        " WITH unaccent, simple"
    )
    op.execute(_SEARCH_VECTOR)
    op.execute(_ARTICLE_SEARCH)
    for subject, comment in _COMMENTS.items():
        op.execute(f"COMMENT ON {subject} IS '{comment}'")
    vector = sa.Column(
        "search",
        postgresql.TSVECTOR(),
        sa.Computed("article_search(title, body)", persisted=True),
        comment=_VECTOR_COMMENT,
    )
    op.add_column("articles", vector)
    op.create_index("ix_articles_search", "articles", ["search"], postgresql_using="gin")
    for table, column in _WORDS.items():
        op.create_index(
            f"ix_{table}_words", table, [sa.text(f"search_vector({column})")], postgresql_using="gin"
        )
    for table, column in _TRIGRAM:
        op.create_index(
            f"ix_{table}_plain_{column}",
            table,
            [sa.text(f"plain_name({column}) gin_trgm_ops")],
            postgresql_using="gin",
        )


def downgrade() -> None:
    for table, column in _TRIGRAM:
        op.drop_index(f"ix_{table}_plain_{column}", table)
    for table in _WORDS:
        op.drop_index(f"ix_{table}_words", table)
    op.drop_index("ix_articles_search", "articles")
    op.drop_column("articles", "search")
    op.execute("DROP FUNCTION article_search, search_vector, plain_name")
    op.execute("DROP TEXT SEARCH CONFIGURATION quanhe")
