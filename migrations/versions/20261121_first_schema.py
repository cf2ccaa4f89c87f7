"""The first schema: articles and what they say, people, events, agreements, areas, runs, review.

Closed lists and views are no part of a version: they follow the code, see ``models.install``.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_VERSION_TABLE = "Version of the schema (kept by Alembic) | Phiên bản lược đồ (do Alembic quản lý)"
_VERSION_COLUMN = "Revision that the tables have | Mã phiên bản của các bảng"


def upgrade() -> None:
    op.execute(f"COMMENT ON TABLE alembic_version IS '{_VERSION_TABLE}'")
    op.execute(f"COMMENT ON COLUMN alembic_version.version_num IS '{_VERSION_COLUMN}'")
    op.create_table(
        "agreement_actions",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_agreement_actions")),
        comment="Closed list: what happens to an agreement | Danh mục: hành động đối với văn kiện",
    )
    op.create_table(
        "agreement_types",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_agreement_types")),
        comment="Closed list: types of agreement | Danh mục: loại văn kiện",
    )
    op.create_table(
        "area_groups",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_area_groups")),
        comment="Closed list: groups of cooperation areas | Danh mục: nhóm lĩnh vực hợp tác",
    )
    op.create_table(
        "block_kinds",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_block_kinds")),
        comment="Closed list: kinds of block of a page | Danh mục: loại khối của trang",
    )
    op.create_table(
        "countries",
        sa.Column(
            "code", sa.Text(), nullable=False, comment="ISO 3166-1 alpha-2 code | Mã ISO 3166-1 alpha-2"
        ),
        sa.Column("name_vi", sa.Text(), nullable=False, comment="Name in Vietnamese | Tên tiếng Việt"),
        sa.Column("name_en", sa.Text(), nullable=False, comment="Name in English | Tên tiếng Anh"),
        sa.CheckConstraint("code ~ '^[A-Z]{2}$'", name=op.f("ck_countries_code_form")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_countries")),
        comment="Countries and territories (ISO 3166-1) | Các nước và vùng lãnh thổ (ISO 3166-1)",
    )
    op.create_table(
        "date_bases",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_date_bases")),
        comment="Closed list: where a date comes from | Danh mục: căn cứ của ngày tháng",
    )
    op.create_table(
        "date_kinds",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_date_kinds")),
        comment="Closed list: kinds of date | Danh mục: loại ngày tháng",
    )
    op.create_table(
        "event_statuses",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_event_statuses")),
        comment="Closed list: statuses of an event | Danh mục: tình trạng sự kiện",
    )
    op.create_table(
        "event_types",
        sa.Column(
            "plover",
            sa.Text(),
            nullable=True,
            comment="Event class in PLOVER 2.0, where one fits | Lớp sự kiện tương ứng trong PLOVER 2.0, nếu có",
        ),
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_event_types")),
        comment="Closed list: types of event | Danh mục: loại sự kiện",
    )
    op.create_table(
        "fact_bases",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_fact_bases")),
        comment="Closed list: whether a fact comes from reference data or from articles | Danh mục: dữ kiện lấy từ dữ liệu tham chiếu hay từ bài báo",
    )
    op.create_table(
        "issue_codes",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_issue_codes")),
        comment="Closed list: kinds of issue | Danh mục: loại vấn đề",
    )
    op.create_table(
        "legal_classes",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_legal_classes")),
        comment="Closed list: legal classes of agreement (Laws 108/2016 and 70/2020) | Danh mục: phân loại pháp lý của văn kiện (Luật 108/2016 và 70/2020)",
    )
    op.create_table(
        "mention_kinds",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_mention_kinds")),
        comment="Closed list: what a mention is of | Danh mục: loại trích dẫn",
    )
    op.create_table(
        "name_kinds",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_name_kinds")),
        comment="Closed list: kinds of name | Danh mục: loại tên gọi",
    )
    op.create_table(
        "organization_kinds",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_organization_kinds")),
        comment="Closed list: kinds of organization | Danh mục: loại tổ chức",
    )
    op.create_table(
        "participant_roles",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_participant_roles")),
        comment="Closed list: roles in an event | Danh mục: vai trò trong sự kiện",
    )
    op.create_table(
        "place_kinds",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_place_kinds")),
        comment="Closed list: kinds of place | Danh mục: loại địa điểm",
    )
    op.create_table(
        "publishers",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name of the publisher | Tên nơi xuất bản"),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_publishers_name_not_empty")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publishers")),
        sa.UniqueConstraint("name", name=op.f("uq_publishers_name")),
        comment="Newspapers and sites that publish articles | Các báo và trang đăng bài",
    )
    op.create_table(
        "ranks",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_ranks")),
        comment="Closed list: ranks of a value (as in Wikidata) | Danh mục: thứ hạng của giá trị (như Wikidata)",
    )
    op.create_table(
        "reference_states",
        sa.Column("name", sa.Text(), nullable=False, comment="The set of rows | Nhóm dòng"),
        sa.Column(
            "fingerprint",
            sa.Text(),
            nullable=False,
            comment="SHA-256 of what was written | SHA-256 của nội dung đã ghi",
        ),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_reference_states")),
        comment="Which version of the reference data each set of rows holds | Phiên bản dữ liệu tham chiếu của mỗi nhóm dòng",
    )
    op.create_table(
        "relation_levels",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_relation_levels")),
        comment="Closed list: levels of relations between countries, lowest first | Danh mục: mức quan hệ giữa các nước, từ thấp đến cao",
    )
    op.create_table(
        "run_statuses",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_run_statuses")),
        comment="Closed list: statuses of a run | Danh mục: trạng thái lần chạy",
    )
    op.create_table(
        "sources",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "path",
            sa.Text(),
            nullable=False,
            comment="Path as given, - for standard input | Đường dẫn như đã cho, - là đầu vào chuẩn",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("path", name=op.f("uq_sources_path")),
        comment="Files and streams that articles are read from | Tệp và luồng mà bài báo được đọc từ đó",
    )
    op.create_table(
        "stances",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_stances")),
        comment="Closed list: stances towards an area | Danh mục: cách đề cập một lĩnh vực",
    )
    op.create_table(
        "subject_kinds",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_subject_kinds")),
        comment="Closed list: what a judgement is about | Danh mục: đối tượng của phán quyết",
    )
    op.create_table(
        "verdicts",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_verdicts")),
        comment="Closed list: verdicts on a pair | Danh mục: phán quyết về một cặp",
    )
    op.create_table(
        "visit_levels",
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_visit_levels")),
        comment="Closed list: levels of visit (Decree 18/2022) | Danh mục: cấp chuyến thăm (Nghị định 18/2022)",
    )
    op.create_table(
        "agreements",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="Public key: the least key of its reports | Khóa công khai: khóa nhỏ nhất trong các báo cáo",
        ),
        sa.Column("type_code", sa.Text(), nullable=False, comment="Type of agreement | Loại văn kiện"),
        sa.Column("title", sa.Text(), nullable=False, comment="Title | Tên văn kiện"),
        sa.Column(
            "is_collective",
            sa.Boolean(),
            nullable=False,
            comment="A group that is not listed | Một nhóm văn kiện không liệt kê",
        ),
        sa.Column(
            "stated_count",
            sa.Integer(),
            nullable=True,
            comment="Size of the group, where stated | Số văn kiện, nếu có nêu",
        ),
        sa.Column("legal_class_code", sa.Text(), nullable=False, comment="Legal class | Phân loại pháp lý"),
        sa.Column(
            "legal_basis",
            sa.Text(),
            nullable=True,
            comment="Basis of the legal class | Căn cứ phân loại pháp lý",
        ),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_agreements_title_not_empty")),
        sa.CheckConstraint("stated_count > 0", name=op.f("ck_agreements_stated_count_positive")),
        sa.ForeignKeyConstraint(
            ["legal_class_code"],
            ["legal_classes.code"],
            name=op.f("fk_agreements_legal_class_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["type_code"], ["agreement_types.code"], name=op.f("fk_agreements_type_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
        sa.UniqueConstraint("key", name=op.f("uq_agreements_key")),
        comment="Agreements, as all their reports together tell | Các văn kiện, theo tất cả các báo cáo",
    )
    op.create_index(op.f("ix_agreements_type_code"), "agreements", ["type_code"], unique=False)
    op.create_table(
        "cooperation_areas",
        sa.Column(
            "group_code",
            sa.Text(),
            nullable=False,
            comment="Group that the area belongs to | Nhóm của lĩnh vực",
        ),
        sa.Column(
            "dac_code",
            sa.Text(),
            nullable=True,
            comment="OECD DAC sector code, where one fits | Mã ngành OECD DAC tương ứng, nếu có",
        ),
        sa.Column(
            "code",
            sa.Text(),
            nullable=False,
            comment="Stable code, lower_snake_case | Mã ổn định, dạng lower_snake_case",
        ),
        sa.Column("label_vi", sa.Text(), nullable=False, comment="Label in Vietnamese | Nhãn tiếng Việt"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English | Nhãn tiếng Anh"),
        sa.Column(
            "definition_vi",
            sa.Text(),
            nullable=False,
            comment="What the code means, in Vietnamese | Ý nghĩa của mã, bằng tiếng Việt",
        ),
        sa.Column(
            "definition_en",
            sa.Text(),
            nullable=False,
            comment="What the code means, in English | Ý nghĩa của mã, bằng tiếng Anh",
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh mục, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["group_code"],
            ["area_groups.code"],
            name=op.f("fk_cooperation_areas_group_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_cooperation_areas")),
        comment="Closed list: areas of cooperation | Danh mục: lĩnh vực hợp tác",
    )
    op.create_table(
        "corrections",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "subject_code",
            sa.Text(),
            nullable=False,
            comment="What the key is a key of | Khóa thuộc loại nào",
        ),
        sa.Column(
            "subject_key",
            sa.Text(),
            nullable=False,
            comment="Public key of the subject | Khóa công khai của đối tượng",
        ),
        sa.Column(
            "field",
            sa.Text(),
            nullable=False,
            comment="The column that the value stands in | Cột chứa giá trị",
        ),
        sa.Column(
            "value", sa.Text(), nullable=True, comment="The value; NULL for none | Giá trị; NULL nếu không có"
        ),
        sa.Column(
            "rank_code",
            sa.Text(),
            nullable=False,
            comment="preferred for the right value, deprecated for a wrong one | preferred nếu đúng, deprecated nếu sai",
        ),
        sa.Column("reason", sa.Text(), nullable=True, comment="Why | Lý do"),
        sa.Column("decided_by", sa.Text(), nullable=False, comment="Who decided | Người quyết định"),
        sa.Column(
            "decided_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When | Thời điểm",
        ),
        sa.ForeignKeyConstraint(
            ["rank_code"], ["ranks.code"], name=op.f("fk_corrections_rank_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["subject_code"],
            ["subject_kinds.code"],
            name=op.f("fk_corrections_subject_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
        sa.UniqueConstraint(
            "subject_code",
            "subject_key",
            "field",
            "value",
            name=op.f("uq_corrections_subject_code_subject_key_field_value"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Decisions of people on single values | Quyết định của người về từng giá trị",
    )
    op.create_table(
        "country_names",
        sa.Column(
            "name_key",
            sa.Text(),
            nullable=False,
            comment="The name, folded for matching | Tên đã chuẩn hóa để so khớp",
        ),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=False,
            comment="The country that the name means | Nước mà tên này chỉ",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="The name as written | Tên như cách viết"),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_country_names_country_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("name_key", name=op.f("pk_country_names")),
        comment="Names and short forms of countries in the press | Tên và cách gọi tắt các nước trên báo chí",
    )
    op.create_index(op.f("ix_country_names_country_code"), "country_names", ["country_code"], unique=False)
    op.create_table(
        "judgements",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "subject_code",
            sa.Text(),
            nullable=False,
            comment="What the keys are keys of | Các khóa thuộc loại nào",
        ),
        sa.Column(
            "left_key", sa.Text(), nullable=False, comment="The lesser public key | Khóa công khai nhỏ hơn"
        ),
        sa.Column(
            "right_key", sa.Text(), nullable=False, comment="The greater public key | Khóa công khai lớn hơn"
        ),
        sa.Column("verdict_code", sa.Text(), nullable=False, comment="The decision | Quyết định"),
        sa.Column("reason", sa.Text(), nullable=True, comment="Why | Lý do"),
        sa.Column("decided_by", sa.Text(), nullable=False, comment="Who decided | Người quyết định"),
        sa.Column(
            "decided_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When | Thời điểm",
        ),
        sa.CheckConstraint("left_key < right_key", name=op.f("ck_judgements_keys_in_order")),
        sa.ForeignKeyConstraint(
            ["subject_code"],
            ["subject_kinds.code"],
            name=op.f("fk_judgements_subject_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["verdict_code"], ["verdicts.code"], name=op.f("fk_judgements_verdict_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        sa.UniqueConstraint(
            "subject_code",
            "left_key",
            "right_key",
            name=op.f("uq_judgements_subject_code_left_key_right_key"),
        ),
        comment="Decisions of people: same or not the same | Quyết định của người: là một hay không",
    )
    op.create_table(
        "known_events",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name in Vietnamese | Tên tiếng Việt"),
        sa.Column(
            "type_code",
            sa.Text(),
            nullable=True,
            comment="Type of event, where one fits | Loại sự kiện, nếu có",
        ),
        sa.Column("kind", sa.Text(), nullable=True, comment="Finer kind | Phân loại chi tiết hơn"),
        sa.Column(
            "country_code", sa.Text(), nullable=True, comment="Country, where it has one | Nước, nếu có"
        ),
        sa.Column(
            "start_edtf", sa.Text(), nullable=True, comment="First day as an EDTF string | Ngày đầu dạng EDTF"
        ),
        sa.Column(
            "start_lower",
            sa.Date(),
            nullable=True,
            comment="First possible first day | Ngày đầu sớm nhất có thể",
        ),
        sa.Column(
            "start_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible first day | Ngày đầu muộn nhất có thể",
        ),
        sa.Column(
            "end_edtf", sa.Text(), nullable=True, comment="Last day as an EDTF string | Ngày cuối dạng EDTF"
        ),
        sa.Column(
            "end_lower",
            sa.Date(),
            nullable=True,
            comment="First possible last day | Ngày cuối sớm nhất có thể",
        ),
        sa.Column(
            "end_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible last day | Ngày cuối muộn nhất có thể",
        ),
        sa.Column("source", sa.Text(), nullable=False, comment="Source of the row | Nguồn của dòng"),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_known_events_name_not_empty")),
        sa.CheckConstraint("end_lower <= end_upper", name=op.f("ck_known_events_end_bounds_order")),
        sa.CheckConstraint("start_lower <= start_upper", name=op.f("ck_known_events_start_bounds_order")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_known_events_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["type_code"], ["event_types.code"], name=op.f("fk_known_events_type_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_events")),
        sa.UniqueConstraint(
            "name",
            "country_code",
            "start_edtf",
            name=op.f("uq_known_events_name_country_code_start_edtf"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Events that reference data know | Các sự kiện có trong dữ liệu tham chiếu",
    )
    op.create_index(op.f("ix_known_events_country_code"), "known_events", ["country_code"], unique=False)
    op.create_table(
        "known_treaties",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name in Vietnamese | Tên tiếng Việt"),
        sa.Column(
            "type_code",
            sa.Text(),
            nullable=True,
            comment="Type of agreement, where one fits | Loại văn kiện, nếu có",
        ),
        sa.Column("kind", sa.Text(), nullable=True, comment="Finer kind | Phân loại chi tiết hơn"),
        sa.Column(
            "signed_edtf",
            sa.Text(),
            nullable=True,
            comment="Day of signing as an EDTF string | Ngày ký dạng EDTF",
        ),
        sa.Column(
            "signed_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day of signing | Ngày ký sớm nhất có thể",
        ),
        sa.Column(
            "signed_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day of signing | Ngày ký muộn nhất có thể",
        ),
        sa.Column(
            "in_force_edtf",
            sa.Text(),
            nullable=True,
            comment="Entry into force as an EDTF string | Ngày có hiệu lực dạng EDTF",
        ),
        sa.Column(
            "in_force_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day | Ngày có hiệu lực sớm nhất có thể",
        ),
        sa.Column(
            "in_force_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day | Ngày có hiệu lực muộn nhất có thể",
        ),
        sa.Column("source", sa.Text(), nullable=False, comment="Source of the row | Nguồn của dòng"),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_known_treaties_name_not_empty")),
        sa.CheckConstraint(
            "in_force_lower <= in_force_upper", name=op.f("ck_known_treaties_in_force_bounds_order")
        ),
        sa.CheckConstraint(
            "signed_lower <= signed_upper", name=op.f("ck_known_treaties_signed_bounds_order")
        ),
        sa.ForeignKeyConstraint(
            ["type_code"],
            ["agreement_types.code"],
            name=op.f("fk_known_treaties_type_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_treaties")),
        sa.UniqueConstraint(
            "name",
            "signed_edtf",
            name=op.f("uq_known_treaties_name_signed_edtf"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Treaties that reference data know | Các điều ước có trong dữ liệu tham chiếu",
    )
    op.create_table(
        "organizations",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Public key | Khóa công khai"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name | Tên"),
        sa.Column(
            "name_key",
            sa.Text(),
            nullable=False,
            comment="Name folded for matching, without the name of its own country | Tên đã chuẩn hóa, bỏ tên nước của chính nó",
        ),
        sa.Column(
            "country_code", sa.Text(), nullable=True, comment="Country, where it has one | Nước, nếu có"
        ),
        sa.Column("kind_code", sa.Text(), nullable=False, comment="Kind of organization | Loại tổ chức"),
        sa.Column(
            "parent_id",
            sa.BigInteger(),
            nullable=True,
            comment="Organization that it belongs to | Tổ chức cấp trên",
        ),
        sa.Column(
            "in_reference",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Known to reference data | Có trong dữ liệu tham chiếu",
        ),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_organizations_name_not_empty")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_organizations_no_own_parent")),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_organizations_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["kind_code"],
            ["organization_kinds.code"],
            name=op.f("fk_organizations_kind_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["organizations.id"], name=op.f("fk_organizations_parent_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizations")),
        sa.UniqueConstraint("key", name=op.f("uq_organizations_key")),
        sa.UniqueConstraint(
            "name_key",
            "country_code",
            name=op.f("uq_organizations_name_key_country_code"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Organizations: parties, ministries, companies … | Các tổ chức: đảng, bộ, công ty …",
    )
    op.create_index(op.f("ix_organizations_country_code"), "organizations", ["country_code"], unique=False)
    op.create_index(op.f("ix_organizations_kind_code"), "organizations", ["kind_code"], unique=False)
    op.create_index(op.f("ix_organizations_parent_id"), "organizations", ["parent_id"], unique=False)
    op.create_table(
        "people",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Public key | Khóa công khai"),
        sa.Column(
            "reference_id",
            sa.Text(),
            nullable=True,
            comment="Id in reference data, for a person that they know | Mã trong dữ liệu tham chiếu, nếu có",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name | Tên"),
        sa.Column(
            "name_key",
            sa.Text(),
            nullable=False,
            comment="Name folded for matching | Tên đã chuẩn hóa để so khớp",
        ),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="Country that the person acts for | Nước mà người này đại diện",
        ),
        sa.Column(
            "in_reference",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Known to reference data | Có trong dữ liệu tham chiếu",
        ),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_people_name_not_empty")),
        sa.CheckConstraint(
            "in_reference = (reference_id IS NOT NULL)", name=op.f("ck_people_in_reference_has_id")
        ),
        sa.ForeignKeyConstraint(
            ["country_code"], ["countries.code"], name=op.f("fk_people_country_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("key", name=op.f("uq_people_key")),
        sa.UniqueConstraint("reference_id", name=op.f("uq_people_reference_id")),
        comment="People | Con người",
    )
    op.create_index(op.f("ix_people_country_code"), "people", ["country_code"], unique=False)
    op.create_index("ix_people_name_key", "people", ["name_key"], unique=False)
    op.create_index(
        "uq_people_name_key_country_code_unknown",
        "people",
        ["name_key", "country_code"],
        unique=True,
        postgresql_where=sa.text("reference_id IS NULL"),
        postgresql_nulls_not_distinct=True,
    )
    op.create_table(
        "places",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Public key | Khóa công khai"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name | Tên"),
        sa.Column(
            "name_key",
            sa.Text(),
            nullable=False,
            comment="Name folded for matching | Tên đã chuẩn hóa để so khớp",
        ),
        sa.Column("kind_code", sa.Text(), nullable=False, comment="Kind of place | Loại địa điểm"),
        sa.Column("country_code", sa.Text(), nullable=True, comment="Country that it lies in | Nước sở tại"),
        sa.Column(
            "parent_id",
            sa.BigInteger(),
            nullable=True,
            comment="Place that it is part of | Địa điểm cấp trên",
        ),
        sa.Column(
            "valid_from",
            sa.Date(),
            nullable=True,
            comment="First day that it exists; NULL where unknown | Ngày bắt đầu tồn tại; NULL nếu không biết",
        ),
        sa.Column(
            "valid_until",
            sa.Date(),
            nullable=True,
            comment="Last day that it exists; NULL where it still does | Ngày cuối tồn tại; NULL nếu vẫn còn",
        ),
        sa.Column(
            "in_reference",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Known to reference data | Có trong dữ liệu tham chiếu",
        ),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_places_name_not_empty")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_places_no_own_parent")),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_places_validity_order")),
        sa.ForeignKeyConstraint(
            ["country_code"], ["countries.code"], name=op.f("fk_places_country_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["kind_code"], ["place_kinds.code"], name=op.f("fk_places_kind_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["places.id"], name=op.f("fk_places_parent_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_places")),
        sa.UniqueConstraint("key", name=op.f("uq_places_key")),
        sa.UniqueConstraint(
            "name_key",
            "kind_code",
            "country_code",
            name=op.f("uq_places_name_key_kind_code_country_code"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Places: countries, provinces, cities, venues … | Địa điểm: nước, tỉnh, thành phố, nơi tổ chức …",
    )
    op.create_index(op.f("ix_places_country_code"), "places", ["country_code"], unique=False)
    op.create_index(op.f("ix_places_kind_code"), "places", ["kind_code"], unique=False)
    op.create_index(op.f("ix_places_parent_id"), "places", ["parent_id"], unique=False)
    op.create_table(
        "runs",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "status_code", sa.Text(), nullable=False, comment="Status of the run | Trạng thái của lần chạy"
        ),
        sa.Column(
            "started_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When the run began | Thời điểm bắt đầu",
        ),
        sa.Column(
            "finished_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When the run ended | Thời điểm kết thúc",
        ),
        sa.Column(
            "fingerprint",
            sa.Text(),
            nullable=False,
            comment="Fingerprint of the extractor and the reference data | Dấu vân tay của bộ trích xuất và dữ liệu tham chiếu",
        ),
        sa.Column(
            "software_version",
            sa.Text(),
            nullable=False,
            comment="Version of the software | Phiên bản phần mềm",
        ),
        sa.Column(
            "inserted_count",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Articles inserted | Số bài thêm mới",
        ),
        sa.Column(
            "updated_count",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Articles updated | Số bài cập nhật",
        ),
        sa.Column(
            "unchanged_count",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Articles unchanged | Số bài không đổi",
        ),
        sa.Column(
            "failed_count",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Inputs that failed | Số đầu vào bị lỗi",
        ),
        sa.CheckConstraint("finished_at >= started_at", name=op.f("ck_runs_finished_after_start")),
        sa.CheckConstraint(
            "least(inserted_count, updated_count, unchanged_count, failed_count) >= 0",
            name=op.f("ck_runs_counts_not_negative"),
        ),
        sa.ForeignKeyConstraint(
            ["status_code"], ["run_statuses.code"], name=op.f("fk_runs_status_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
        comment="Runs of the loader | Các lần chạy nạp dữ liệu",
    )
    op.create_table(
        "agreement_areas",
        sa.Column("agreement_id", sa.BigInteger(), nullable=False, comment="The agreement | Văn kiện"),
        sa.Column("area_code", sa.Text(), nullable=False, comment="The area | Lĩnh vực"),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_areas_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["area_code"],
            ["cooperation_areas.code"],
            name=op.f("fk_agreement_areas_area_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("agreement_id", "area_code", name=op.f("pk_agreement_areas")),
        comment="Areas that agreements are about | Lĩnh vực của các văn kiện",
    )
    op.create_index(op.f("ix_agreement_areas_area_code"), "agreement_areas", ["area_code"], unique=False)
    op.create_table(
        "agreement_candidates",
        sa.Column("left_id", sa.BigInteger(), nullable=False, comment="One | Văn kiện này"),
        sa.Column("right_id", sa.BigInteger(), nullable=False, comment="The other | Văn kiện kia"),
        sa.Column(
            "score",
            sa.Double(),
            nullable=False,
            comment="How alike, from 0 to 1 | Mức giống nhau, từ 0 đến 1",
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="What speaks for it | Điều cho thấy như vậy"),
        sa.CheckConstraint("left_id < right_id", name=op.f("ck_agreement_candidates_ids_in_order")),
        sa.CheckConstraint("score >= 0 AND score <= 1", name=op.f("ck_agreement_candidates_score_range")),
        sa.ForeignKeyConstraint(
            ["left_id"], ["agreements.id"], name=op.f("fk_agreement_candidates_left_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["right_id"], ["agreements.id"], name=op.f("fk_agreement_candidates_right_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("left_id", "right_id", name=op.f("pk_agreement_candidates")),
        comment="Agreements that may be one, for review | Các văn kiện có thể là một, chờ xem xét",
    )
    op.create_index(
        op.f("ix_agreement_candidates_right_id"), "agreement_candidates", ["right_id"], unique=False
    )
    op.create_table(
        "agreement_parties",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("agreement_id", sa.BigInteger(), nullable=False, comment="The agreement | Văn kiện"),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="The party, where it is a country | Bên ký, nếu là nước",
        ),
        sa.Column(
            "organization_id",
            sa.BigInteger(),
            nullable=True,
            comment="The party, where it is an organization | Bên ký, nếu là tổ chức",
        ),
        sa.CheckConstraint(
            "num_nonnulls(country_code, organization_id) = 1", name=op.f("ck_agreement_parties_one_side")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_parties_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_agreement_parties_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_agreement_parties_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_parties")),
        sa.UniqueConstraint(
            "agreement_id",
            "country_code",
            "organization_id",
            name=op.f("uq_agreement_parties_agreement_id_country_code_organization_id"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Parties to agreements: countries or organizations | Các bên của văn kiện: nước hoặc tổ chức",
    )
    op.create_index(
        op.f("ix_agreement_parties_country_code"), "agreement_parties", ["country_code"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_parties_organization_id"), "agreement_parties", ["organization_id"], unique=False
    )
    op.create_table(
        "agreement_signatories",
        sa.Column("agreement_id", sa.BigInteger(), nullable=False, comment="The agreement | Văn kiện"),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="The person | Người"),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_signatories_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_agreement_signatories_person_id")
        ),
        sa.PrimaryKeyConstraint("agreement_id", "person_id", name=op.f("pk_agreement_signatories")),
        comment="People who signed agreements | Những người ký văn kiện",
    )
    op.create_index(
        op.f("ix_agreement_signatories_person_id"), "agreement_signatories", ["person_id"], unique=False
    )
    op.create_table(
        "articles",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="Public key: hash of source and locator | Khóa công khai: băm của nguồn và vị trí trong nguồn",
        ),
        sa.Column(
            "source_id",
            sa.BigInteger(),
            nullable=False,
            comment="Where the article was read from | Nơi đọc bài",
        ),
        sa.Column(
            "locator",
            sa.Text(),
            nullable=False,
            comment="Record inside the source; empty for a file of one article | Bản ghi trong nguồn; rỗng nếu tệp chỉ có một bài",
        ),
        sa.Column(
            "record_id",
            sa.Text(),
            nullable=False,
            comment="Id in the article record: file stem, record id or address | Mã trong bản ghi bài: tên tệp, mã bản ghi hoặc địa chỉ",
        ),
        sa.Column(
            "raw_sha256",
            sa.Text(),
            nullable=False,
            comment="SHA-256 of the bytes read | SHA-256 của các byte đã đọc",
        ),
        sa.Column(
            "fingerprint",
            sa.Text(),
            nullable=False,
            comment="Fingerprint of the extractor and reference data that read it | Dấu vân tay của bộ trích xuất và dữ liệu tham chiếu đã đọc bài",
        ),
        sa.Column(
            "run_id",
            sa.BigInteger(),
            nullable=False,
            comment="The run that last changed it | Lần chạy cuối cùng đã thay đổi bài",
        ),
        sa.Column(
            "reader",
            sa.Text(),
            nullable=False,
            comment="Reader or profile that made the blocks | Bộ đọc đã tạo các khối",
        ),
        sa.Column(
            "language", sa.Text(), nullable=False, comment="Language (ISO 639-1) | Ngôn ngữ (ISO 639-1)"
        ),
        sa.Column(
            "title",
            sa.Text(),
            nullable=True,
            comment="Title by the page's metadata or first block | Tiêu đề theo siêu dữ liệu hoặc khối đầu",
        ),
        sa.Column("url", sa.Text(), nullable=True, comment="Address of the page | Địa chỉ của trang"),
        sa.Column("publisher_id", sa.BigInteger(), nullable=True, comment="Who published it | Nơi xuất bản"),
        sa.Column("author", sa.Text(), nullable=True, comment="Byline as written | Tên tác giả như trên bài"),
        sa.Column(
            "published_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Time of publication, where the source gives one | Thời điểm đăng, nếu nguồn có nêu",
        ),
        sa.Column(
            "published_on",
            sa.Date(),
            nullable=True,
            comment="Day of publication in Vietnam | Ngày đăng theo giờ Việt Nam",
        ),
        sa.Column(
            "body",
            sa.Text(),
            nullable=False,
            comment="The article's own text, NFC, blocks joined by line feeds; all offsets count its code points | Nguyên văn của bài, NFC, các khối nối bằng dấu xuống dòng; mọi vị trí tính theo điểm mã",
        ),
        sa.CheckConstraint(
            "published_at IS NULL OR published_on = (published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
            name=op.f("ck_articles_published_on_is_day_of_published_at"),
        ),
        sa.CheckConstraint("raw_sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_articles_raw_sha256_form")),
        sa.ForeignKeyConstraint(["publisher_id"], ["publishers.id"], name=op.f("fk_articles_publisher_id")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_articles_run_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_articles_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("key", name=op.f("uq_articles_key")),
        sa.UniqueConstraint("source_id", "locator", name=op.f("uq_articles_source_id_locator")),
        comment="Articles, each with its own text | Các bài báo, mỗi bài có nguyên văn",
    )
    op.create_index(op.f("ix_articles_published_on"), "articles", ["published_on"], unique=False)
    op.create_index(op.f("ix_articles_publisher_id"), "articles", ["publisher_id"], unique=False)
    op.create_index(op.f("ix_articles_record_id"), "articles", ["record_id"], unique=False)
    op.create_index(op.f("ix_articles_run_id"), "articles", ["run_id"], unique=False)
    op.create_table(
        "events",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="Public key: the least key of its reports | Khóa công khai: khóa nhỏ nhất trong các báo cáo",
        ),
        sa.Column("type_code", sa.Text(), nullable=False, comment="Type of event | Loại sự kiện"),
        sa.Column(
            "level_code", sa.Text(), nullable=True, comment="Level, for a visit | Cấp, đối với chuyến thăm"
        ),
        sa.Column("status_code", sa.Text(), nullable=False, comment="Status | Tình trạng"),
        sa.Column("title", sa.Text(), nullable=False, comment="Title | Tên sự kiện"),
        sa.Column("place_id", sa.BigInteger(), nullable=True, comment="The place | Địa điểm"),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="Country where it takes place | Nước nơi diễn ra",
        ),
        sa.Column(
            "relation_level_code",
            sa.Text(),
            nullable=True,
            comment="Level of relations reached | Mức quan hệ đạt được",
        ),
        sa.Column(
            "parent_id", sa.BigInteger(), nullable=True, comment="Event that it is part of | Sự kiện chứa nó"
        ),
        sa.Column(
            "date_edtf",
            sa.Text(),
            nullable=True,
            comment="Date as an EDTF string (ISO 8601-2), precision kept; NULL where nothing is said | Ngày dạng chuỗi EDTF (ISO 8601-2), giữ nguyên độ chính xác; NULL nếu không nêu",
        ),
        sa.Column(
            "date_kind",
            sa.Text(),
            nullable=True,
            comment="Kind of date: day, month, interval, one of a set, without year … | Loại ngày: ngày, tháng, khoảng, một trong nhiều ngày, không có năm …",
        ),
        sa.Column(
            "date_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day; NULL where open | Ngày sớm nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day; NULL where open | Ngày muộn nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_month",
            sa.SmallInteger(),
            nullable=True,
            comment="Month where it is known | Tháng, nếu biết",
        ),
        sa.Column(
            "date_day",
            sa.SmallInteger(),
            nullable=True,
            comment="Day of the month where it is known | Ngày trong tháng, nếu biết",
        ),
        sa.Column(
            "date_basis",
            sa.Text(),
            nullable=False,
            comment="Where the date comes from: the text, the dateline, an inference | Căn cứ của ngày: văn bản, ngày đăng, suy luận",
        ),
        sa.Column(
            "time_of_day",
            sa.Text(),
            nullable=True,
            comment="Time of day as written (15:30, sáng) | Thời điểm trong ngày như văn bản (15:30, sáng)",
        ),
        sa.Column(
            "date_because",
            sa.Text(),
            nullable=True,
            comment="Why an inferred date is so: what bounds it | Lý do suy ra ngày: điều gì giới hạn nó",
        ),
        sa.Column(
            "date_rank",
            sa.Text(),
            server_default=sa.text("'normal'"),
            nullable=False,
            comment="Rank of the date: deprecated where reference data contradict it | Thứ hạng của ngày: deprecated nếu trái dữ liệu tham chiếu",
        ),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_events_title_not_empty")),
        sa.CheckConstraint("date_edtf <> ''", name=op.f("ck_events_date_edtf_not_empty")),
        sa.CheckConstraint("date_day BETWEEN 1 AND 31", name=op.f("ck_events_date_day_range")),
        sa.CheckConstraint(
            "date_edtf IS NOT NULL OR num_nonnulls(date_kind, date_lower, date_upper, date_month, date_day) = 0",
            name=op.f("ck_events_date_needs_edtf"),
        ),
        sa.CheckConstraint("date_lower <= date_upper", name=op.f("ck_events_date_bounds_order")),
        sa.CheckConstraint("date_month BETWEEN 1 AND 12", name=op.f("ck_events_date_month_range")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_events_no_own_parent")),
        sa.ForeignKeyConstraint(
            ["country_code"], ["countries.code"], name=op.f("fk_events_country_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["date_basis"], ["date_bases.code"], name=op.f("fk_events_date_basis"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["date_kind"], ["date_kinds.code"], name=op.f("fk_events_date_kind"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["date_rank"], ["ranks.code"], name=op.f("fk_events_date_rank"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["level_code"], ["visit_levels.code"], name=op.f("fk_events_level_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["events.id"], name=op.f("fk_events_parent_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_events_place_id")),
        sa.ForeignKeyConstraint(
            ["relation_level_code"],
            ["relation_levels.code"],
            name=op.f("fk_events_relation_level_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["status_code"], ["event_statuses.code"], name=op.f("fk_events_status_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["type_code"], ["event_types.code"], name=op.f("fk_events_type_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("key", name=op.f("uq_events_key")),
        comment="Events, as all their reports together tell | Các sự kiện, theo tất cả các báo cáo",
    )
    op.create_index(op.f("ix_events_country_code"), "events", ["country_code"], unique=False)
    op.create_index("ix_events_date_lower", "events", ["date_lower"], unique=False)
    op.create_index(op.f("ix_events_parent_id"), "events", ["parent_id"], unique=False)
    op.create_index(op.f("ix_events_place_id"), "events", ["place_id"], unique=False)
    op.create_index(op.f("ix_events_type_code"), "events", ["type_code"], unique=False)
    op.create_table(
        "known_event_names",
        sa.Column("known_event_id", sa.BigInteger(), nullable=False, comment="The event | Sự kiện"),
        sa.Column("name", sa.Text(), nullable=False, comment="The name | Tên gọi"),
        sa.ForeignKeyConstraint(
            ["known_event_id"],
            ["known_events.id"],
            name=op.f("fk_known_event_names_known_event_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("known_event_id", "name", name=op.f("pk_known_event_names")),
        comment="Other names of known events | Tên gọi khác của sự kiện đã biết",
    )
    op.create_table(
        "known_treaty_names",
        sa.Column("known_treaty_id", sa.BigInteger(), nullable=False, comment="The treaty | Điều ước"),
        sa.Column("name", sa.Text(), nullable=False, comment="The name | Tên gọi"),
        sa.ForeignKeyConstraint(
            ["known_treaty_id"],
            ["known_treaties.id"],
            name=op.f("fk_known_treaty_names_known_treaty_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("known_treaty_id", "name", name=op.f("pk_known_treaty_names")),
        comment="Other names of known treaties | Tên gọi khác của điều ước đã biết",
    )
    op.create_table(
        "known_treaty_parties",
        sa.Column("known_treaty_id", sa.BigInteger(), nullable=False, comment="The treaty | Điều ước"),
        sa.Column("country_code", sa.Text(), nullable=False, comment="The party | Bên tham gia"),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_known_treaty_parties_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["known_treaty_id"],
            ["known_treaties.id"],
            name=op.f("fk_known_treaty_parties_known_treaty_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("known_treaty_id", "country_code", name=op.f("pk_known_treaty_parties")),
        comment="Countries party to known treaties | Các nước là bên của điều ước đã biết",
    )
    op.create_index(
        op.f("ix_known_treaty_parties_country_code"), "known_treaty_parties", ["country_code"], unique=False
    )
    op.create_table(
        "organization_candidates",
        sa.Column("left_id", sa.BigInteger(), nullable=False, comment="One | Tổ chức này"),
        sa.Column("right_id", sa.BigInteger(), nullable=False, comment="The other | Tổ chức kia"),
        sa.Column(
            "score",
            sa.Double(),
            nullable=False,
            comment="How alike, from 0 to 1 | Mức giống nhau, từ 0 đến 1",
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="What speaks for it | Điều cho thấy như vậy"),
        sa.CheckConstraint("left_id < right_id", name=op.f("ck_organization_candidates_ids_in_order")),
        sa.CheckConstraint("score >= 0 AND score <= 1", name=op.f("ck_organization_candidates_score_range")),
        sa.ForeignKeyConstraint(
            ["left_id"],
            ["organizations.id"],
            name=op.f("fk_organization_candidates_left_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["right_id"],
            ["organizations.id"],
            name=op.f("fk_organization_candidates_right_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("left_id", "right_id", name=op.f("pk_organization_candidates")),
        comment="Organizations that may be one, for review | Các tổ chức có thể là một, chờ xem xét",
    )
    op.create_index(
        op.f("ix_organization_candidates_right_id"), "organization_candidates", ["right_id"], unique=False
    )
    op.create_table(
        "person_candidates",
        sa.Column("left_id", sa.BigInteger(), nullable=False, comment="One | Người này"),
        sa.Column("right_id", sa.BigInteger(), nullable=False, comment="The other | Người kia"),
        sa.Column(
            "score",
            sa.Double(),
            nullable=False,
            comment="How alike, from 0 to 1 | Mức giống nhau, từ 0 đến 1",
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="What speaks for it | Điều cho thấy như vậy"),
        sa.CheckConstraint("left_id < right_id", name=op.f("ck_person_candidates_ids_in_order")),
        sa.CheckConstraint("score >= 0 AND score <= 1", name=op.f("ck_person_candidates_score_range")),
        sa.ForeignKeyConstraint(
            ["left_id"], ["people.id"], name=op.f("fk_person_candidates_left_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["right_id"], ["people.id"], name=op.f("fk_person_candidates_right_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("left_id", "right_id", name=op.f("pk_person_candidates")),
        comment="People who may be one, for review | Những người có thể là một, chờ xem xét",
    )
    op.create_index(op.f("ix_person_candidates_right_id"), "person_candidates", ["right_id"], unique=False)
    op.create_table(
        "person_names",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="The person | Người"),
        sa.Column("name", sa.Text(), nullable=False, comment="The name | Tên gọi"),
        sa.Column(
            "name_key",
            sa.Text(),
            nullable=False,
            comment="Name folded for matching | Tên đã chuẩn hóa để so khớp",
        ),
        sa.Column("kind_code", sa.Text(), nullable=False, comment="Kind of name | Loại tên gọi"),
        sa.Column(
            "basis_code",
            sa.Text(),
            nullable=False,
            comment="From reference data or from articles | Từ dữ liệu tham chiếu hay bài báo",
        ),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_person_names_name_not_empty")),
        sa.ForeignKeyConstraint(
            ["basis_code"], ["fact_bases.code"], name=op.f("fk_person_names_basis_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["kind_code"], ["name_kinds.code"], name=op.f("fk_person_names_kind_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_person_names_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_names")),
        sa.UniqueConstraint("person_id", "name", name=op.f("uq_person_names_person_id_name")),
        comment="All names of people, one row each | Mọi tên gọi của từng người, mỗi tên một dòng",
    )
    op.create_index(op.f("ix_person_names_name_key"), "person_names", ["name_key"], unique=False)
    op.create_table(
        "positions",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("title", sa.Text(), nullable=False, comment="Title of the position | Tên chức vụ"),
        sa.Column(
            "title_en",
            sa.Text(),
            nullable=True,
            comment="Title in English, from reference data | Tên tiếng Anh, theo dữ liệu tham chiếu",
        ),
        sa.Column(
            "title_key",
            sa.Text(),
            nullable=False,
            comment="Title folded for matching | Tên chức vụ đã chuẩn hóa để so khớp",
        ),
        sa.Column(
            "organization_id",
            sa.BigInteger(),
            nullable=True,
            comment="Organization of the position, where known | Tổ chức của chức vụ, nếu biết",
        ),
        sa.Column(
            "country_code", sa.Text(), nullable=True, comment="Country of the position | Nước của chức vụ"
        ),
        sa.Column(
            "in_reference",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Known to reference data | Có trong dữ liệu tham chiếu",
        ),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_positions_title_not_empty")),
        sa.ForeignKeyConstraint(
            ["country_code"], ["countries.code"], name=op.f("fk_positions_country_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_positions_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_positions")),
        sa.UniqueConstraint(
            "title_key",
            "organization_id",
            "country_code",
            name=op.f("uq_positions_title_key_organization_id_country_code"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Positions (posts) of an organization or a country | Các chức vụ của một tổ chức hay một nước",
    )
    op.create_index(op.f("ix_positions_country_code"), "positions", ["country_code"], unique=False)
    op.create_index(op.f("ix_positions_organization_id"), "positions", ["organization_id"], unique=False)
    op.create_table(
        "area_reports",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=False,
            comment="The article that says so | Bài báo nêu điều này",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among its kind in the article, from 1 | Thứ tự trong bài, từ 1",
        ),
        sa.Column("area_code", sa.Text(), nullable=False, comment="The area | Lĩnh vực"),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_area_reports_confidence_range")
        ),
        sa.ForeignKeyConstraint(
            ["area_code"],
            ["cooperation_areas.code"],
            name=op.f("fk_area_reports_area_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_area_reports_article_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_reports")),
        sa.UniqueConstraint("article_id", "area_code", name=op.f("uq_area_reports_article_id_area_code")),
        sa.UniqueConstraint("article_id", "ordinal", name=op.f("uq_area_reports_article_id_ordinal")),
        comment="Areas that an article speaks of | Các lĩnh vực mà bài báo đề cập",
    )
    op.create_index(op.f("ix_area_reports_area_code"), "area_reports", ["area_code"], unique=False)
    op.create_table(
        "article_blocks",
        sa.Column("article_id", sa.BigInteger(), nullable=False, comment="The article | Bài báo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place on the page, from 0 | Thứ tự trên trang, từ 0",
        ),
        sa.Column("kind_code", sa.Text(), nullable=False, comment="Kind of block | Loại khối"),
        sa.Column(
            "start_offset",
            sa.Integer(),
            nullable=True,
            comment="First code point in the body | Điểm mã đầu trong thân bài",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            nullable=True,
            comment="Code point behind the last one | Điểm mã ngay sau điểm cuối",
        ),
        sa.Column(
            "text",
            sa.Text(),
            nullable=True,
            comment="Text of a block that is not the article's own | Văn bản của khối không thuộc bài",
        ),
        sa.CheckConstraint(
            "(start_offset IS NULL) = (end_offset IS NULL)", name=op.f("ck_article_blocks_offsets_together")
        ),
        sa.CheckConstraint(
            "num_nonnulls(start_offset, text) = 1", name=op.f("ck_article_blocks_offsets_or_text")
        ),
        sa.CheckConstraint(
            "start_offset >= 0 AND end_offset >= start_offset", name=op.f("ck_article_blocks_offsets_order")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_article_blocks_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["kind_code"], ["block_kinds.code"], name=op.f("fk_article_blocks_kind_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", "ordinal", name=op.f("pk_article_blocks")),
        comment="Blocks of a page: the article's own as offsets, the others as text | Các khối của trang: khối của bài lưu vị trí, khối khác lưu văn bản",
    )
    op.create_table(
        "country_relations",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "first_country_code",
            sa.Text(),
            nullable=False,
            comment="The country whose code comes first | Nước có mã đứng trước",
        ),
        sa.Column(
            "second_country_code", sa.Text(), nullable=False, comment="The other country | Nước còn lại"
        ),
        sa.Column("level_code", sa.Text(), nullable=False, comment="Level of relations | Mức quan hệ"),
        sa.Column(
            "sector",
            sa.Text(),
            nullable=True,
            comment="Sector of a sector partnership; NULL for relations as a whole | Lĩnh vực của đối tác theo ngành; NULL nếu toàn diện",
        ),
        sa.Column(
            "basis_code",
            sa.Text(),
            nullable=False,
            comment="From reference data or from articles | Từ dữ liệu tham chiếu hay bài báo",
        ),
        sa.Column(
            "since_edtf",
            sa.Text(),
            nullable=True,
            comment="Since when, as an EDTF string | Từ khi nào, dạng EDTF",
        ),
        sa.Column(
            "since_lower", sa.Date(), nullable=True, comment="First possible day | Ngày sớm nhất có thể"
        ),
        sa.Column(
            "since_upper", sa.Date(), nullable=True, comment="Last possible day | Ngày muộn nhất có thể"
        ),
        sa.Column(
            "until_edtf",
            sa.Text(),
            nullable=True,
            comment="Until when, as an EDTF string; NULL where it still holds | Đến khi nào, dạng EDTF; NULL nếu vẫn còn",
        ),
        sa.Column(
            "until_lower",
            sa.Date(),
            nullable=True,
            comment="First possible last day | Ngày cuối sớm nhất có thể",
        ),
        sa.Column(
            "until_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible last day | Ngày cuối muộn nhất có thể",
        ),
        sa.Column(
            "event_id",
            sa.BigInteger(),
            nullable=True,
            comment="The event, for a stated level | Sự kiện, nếu do bài báo nêu",
        ),
        sa.Column(
            "event_text",
            sa.Text(),
            nullable=True,
            comment="The event by reference data | Sự kiện theo dữ liệu tham chiếu",
        ),
        sa.Column(
            "source",
            sa.Text(),
            nullable=True,
            comment="Source of a reference row | Nguồn của dòng tham chiếu",
        ),
        sa.CheckConstraint(
            "(basis_code = 'stated') = (event_id IS NOT NULL)",
            name=op.f("ck_country_relations_stated_has_event"),
        ),
        sa.CheckConstraint(
            "basis_code <> 'reference' OR source IS NOT NULL",
            name=op.f("ck_country_relations_reference_has_source"),
        ),
        sa.CheckConstraint(
            "first_country_code < second_country_code", name=op.f("ck_country_relations_countries_in_order")
        ),
        sa.CheckConstraint(
            "since_lower <= since_upper", name=op.f("ck_country_relations_since_bounds_order")
        ),
        sa.CheckConstraint(
            "until_lower <= until_upper", name=op.f("ck_country_relations_until_bounds_order")
        ),
        sa.ForeignKeyConstraint(
            ["basis_code"],
            ["fact_bases.code"],
            name=op.f("fk_country_relations_basis_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_country_relations_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["first_country_code"],
            ["countries.code"],
            name=op.f("fk_country_relations_first_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["level_code"],
            ["relation_levels.code"],
            name=op.f("fk_country_relations_level_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["second_country_code"],
            ["countries.code"],
            name=op.f("fk_country_relations_second_country_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_country_relations")),
        sa.UniqueConstraint(
            "first_country_code",
            "second_country_code",
            "level_code",
            "sector",
            "since_edtf",
            "basis_code",
            "event_id",
            name=op.f(
                "uq_country_relations_first_country_code_second_country_code_level_code_sector_since_edtf_basis_code_event_id"
            ),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Levels of relations between two countries, since when, by which event | Mức quan hệ giữa hai nước, từ khi nào, qua sự kiện nào",
    )
    op.create_index(op.f("ix_country_relations_event_id"), "country_relations", ["event_id"], unique=False)
    op.create_index(
        op.f("ix_country_relations_second_country_code"),
        "country_relations",
        ["second_country_code"],
        unique=False,
    )
    op.create_table(
        "event_agreements",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("agreement_id", sa.BigInteger(), nullable=False, comment="The agreement | Văn kiện"),
        sa.Column(
            "action_code",
            sa.Text(),
            nullable=False,
            comment="What happens to it | Hành động đối với văn kiện",
        ),
        sa.Column(
            "event_id",
            sa.BigInteger(),
            nullable=True,
            comment="The event where it happens; NULL for none | Sự kiện nơi diễn ra; NULL nếu không có",
        ),
        sa.Column(
            "date_edtf",
            sa.Text(),
            nullable=True,
            comment="Date as an EDTF string (ISO 8601-2), precision kept; NULL where nothing is said | Ngày dạng chuỗi EDTF (ISO 8601-2), giữ nguyên độ chính xác; NULL nếu không nêu",
        ),
        sa.Column(
            "date_kind",
            sa.Text(),
            nullable=True,
            comment="Kind of date: day, month, interval, one of a set, without year … | Loại ngày: ngày, tháng, khoảng, một trong nhiều ngày, không có năm …",
        ),
        sa.Column(
            "date_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day; NULL where open | Ngày sớm nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day; NULL where open | Ngày muộn nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_month",
            sa.SmallInteger(),
            nullable=True,
            comment="Month where it is known | Tháng, nếu biết",
        ),
        sa.Column(
            "date_day",
            sa.SmallInteger(),
            nullable=True,
            comment="Day of the month where it is known | Ngày trong tháng, nếu biết",
        ),
        sa.Column(
            "date_basis",
            sa.Text(),
            nullable=False,
            comment="Where the date comes from: the text, the dateline, an inference | Căn cứ của ngày: văn bản, ngày đăng, suy luận",
        ),
        sa.Column(
            "time_of_day",
            sa.Text(),
            nullable=True,
            comment="Time of day as written (15:30, sáng) | Thời điểm trong ngày như văn bản (15:30, sáng)",
        ),
        sa.Column(
            "date_because",
            sa.Text(),
            nullable=True,
            comment="Why an inferred date is so: what bounds it | Lý do suy ra ngày: điều gì giới hạn nó",
        ),
        sa.CheckConstraint("date_edtf <> ''", name=op.f("ck_event_agreements_date_edtf_not_empty")),
        sa.CheckConstraint("date_day BETWEEN 1 AND 31", name=op.f("ck_event_agreements_date_day_range")),
        sa.CheckConstraint(
            "date_edtf IS NOT NULL OR num_nonnulls(date_kind, date_lower, date_upper, date_month, date_day) = 0",
            name=op.f("ck_event_agreements_date_needs_edtf"),
        ),
        sa.CheckConstraint("date_lower <= date_upper", name=op.f("ck_event_agreements_date_bounds_order")),
        sa.CheckConstraint("date_month BETWEEN 1 AND 12", name=op.f("ck_event_agreements_date_month_range")),
        sa.ForeignKeyConstraint(
            ["action_code"],
            ["agreement_actions.code"],
            name=op.f("fk_event_agreements_action_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_event_agreements_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["date_basis"],
            ["date_bases.code"],
            name=op.f("fk_event_agreements_date_basis"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["date_kind"], ["date_kinds.code"], name=op.f("fk_event_agreements_date_kind"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_agreements_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_agreements")),
        sa.UniqueConstraint(
            "agreement_id",
            "action_code",
            "event_id",
            "date_edtf",
            name=op.f("uq_event_agreements_agreement_id_action_code_event_id_date_edtf"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="What happens to an agreement: the action, when, and at which event if at one | Hành động đối với văn kiện: hành động gì, khi nào, tại sự kiện nào nếu có",
    )
    op.create_index(op.f("ix_event_agreements_event_id"), "event_agreements", ["event_id"], unique=False)
    op.create_table(
        "event_candidates",
        sa.Column("left_id", sa.BigInteger(), nullable=False, comment="One | Sự kiện này"),
        sa.Column("right_id", sa.BigInteger(), nullable=False, comment="The other | Sự kiện kia"),
        sa.Column(
            "score",
            sa.Double(),
            nullable=False,
            comment="How alike, from 0 to 1 | Mức giống nhau, từ 0 đến 1",
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="What speaks for it | Điều cho thấy như vậy"),
        sa.CheckConstraint("left_id < right_id", name=op.f("ck_event_candidates_ids_in_order")),
        sa.CheckConstraint("score >= 0 AND score <= 1", name=op.f("ck_event_candidates_score_range")),
        sa.ForeignKeyConstraint(
            ["left_id"], ["events.id"], name=op.f("fk_event_candidates_left_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["right_id"], ["events.id"], name=op.f("fk_event_candidates_right_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("left_id", "right_id", name=op.f("pk_event_candidates")),
        comment="Events that may be one, for review | Các sự kiện có thể là một, chờ xem xét",
    )
    op.create_index(op.f("ix_event_candidates_right_id"), "event_candidates", ["right_id"], unique=False)
    op.create_table(
        "event_participants",
        sa.Column("event_id", sa.BigInteger(), nullable=False, comment="The event | Sự kiện"),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="The person | Người"),
        sa.Column("role_code", sa.Text(), nullable=False, comment="Role | Vai trò"),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_participants_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_event_participants_person_id")),
        sa.ForeignKeyConstraint(
            ["role_code"],
            ["participant_roles.code"],
            name=op.f("fk_event_participants_role_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("event_id", "person_id", "role_code", name=op.f("pk_event_participants")),
        comment="People in events, with their role | Những người trong sự kiện và vai trò",
    )
    op.create_index(
        op.f("ix_event_participants_person_id"), "event_participants", ["person_id"], unique=False
    )
    op.create_table(
        "event_reports",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=False,
            comment="The article that says so | Bài báo nêu điều này",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among its kind in the article, from 1 | Thứ tự trong bài, từ 1",
        ),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="Immutable key: article, kind and ordinal, anchor | Khóa bất biến: bài, loại và thứ tự, điểm neo",
        ),
        sa.Column("type_code", sa.Text(), nullable=False, comment="Type of event | Loại sự kiện"),
        sa.Column(
            "level_code", sa.Text(), nullable=True, comment="Level, for a visit | Cấp, đối với chuyến thăm"
        ),
        sa.Column(
            "status_code", sa.Text(), nullable=False, comment="Status by the article | Tình trạng theo bài"
        ),
        sa.Column(
            "title", sa.Text(), nullable=False, comment="What the article calls it | Tên gọi trong bài"
        ),
        sa.Column(
            "place_name",
            sa.Text(),
            nullable=True,
            comment="Place as the article writes it | Địa điểm như trong bài",
        ),
        sa.Column("place_id", sa.BigInteger(), nullable=True, comment="The place | Địa điểm"),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="Country where it takes place | Nước nơi diễn ra",
        ),
        sa.Column(
            "relation_level_code",
            sa.Text(),
            nullable=True,
            comment="Level of relations reached | Mức quan hệ đạt được",
        ),
        sa.Column(
            "parent_id",
            sa.BigInteger(),
            nullable=True,
            comment="Report of the event that it is part of | Báo cáo về sự kiện chứa nó",
        ),
        sa.Column(
            "is_main",
            sa.Boolean(),
            nullable=False,
            comment="The main event of the article | Sự kiện chính của bài",
        ),
        sa.Column(
            "date_edtf",
            sa.Text(),
            nullable=True,
            comment="Date as an EDTF string (ISO 8601-2), precision kept; NULL where nothing is said | Ngày dạng chuỗi EDTF (ISO 8601-2), giữ nguyên độ chính xác; NULL nếu không nêu",
        ),
        sa.Column(
            "date_kind",
            sa.Text(),
            nullable=True,
            comment="Kind of date: day, month, interval, one of a set, without year … | Loại ngày: ngày, tháng, khoảng, một trong nhiều ngày, không có năm …",
        ),
        sa.Column(
            "date_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day; NULL where open | Ngày sớm nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day; NULL where open | Ngày muộn nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_month",
            sa.SmallInteger(),
            nullable=True,
            comment="Month where it is known | Tháng, nếu biết",
        ),
        sa.Column(
            "date_day",
            sa.SmallInteger(),
            nullable=True,
            comment="Day of the month where it is known | Ngày trong tháng, nếu biết",
        ),
        sa.Column(
            "date_basis",
            sa.Text(),
            nullable=False,
            comment="Where the date comes from: the text, the dateline, an inference | Căn cứ của ngày: văn bản, ngày đăng, suy luận",
        ),
        sa.Column(
            "time_of_day",
            sa.Text(),
            nullable=True,
            comment="Time of day as written (15:30, sáng) | Thời điểm trong ngày như văn bản (15:30, sáng)",
        ),
        sa.Column(
            "date_because",
            sa.Text(),
            nullable=True,
            comment="Why an inferred date is so: what bounds it | Lý do suy ra ngày: điều gì giới hạn nó",
        ),
        sa.Column(
            "date_rank",
            sa.Text(),
            server_default=sa.text("'normal'"),
            nullable=False,
            comment="Rank of the date: deprecated where reference data contradict it | Thứ hạng của ngày: deprecated nếu trái dữ liệu tham chiếu",
        ),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_event_reports_title_not_empty")),
        sa.CheckConstraint("date_edtf <> ''", name=op.f("ck_event_reports_date_edtf_not_empty")),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_event_reports_confidence_range")
        ),
        sa.CheckConstraint("date_day BETWEEN 1 AND 31", name=op.f("ck_event_reports_date_day_range")),
        sa.CheckConstraint(
            "date_edtf IS NOT NULL OR num_nonnulls(date_kind, date_lower, date_upper, date_month, date_day) = 0",
            name=op.f("ck_event_reports_date_needs_edtf"),
        ),
        sa.CheckConstraint("date_lower <= date_upper", name=op.f("ck_event_reports_date_bounds_order")),
        sa.CheckConstraint("date_month BETWEEN 1 AND 12", name=op.f("ck_event_reports_date_month_range")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_event_reports_no_own_parent")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_event_reports_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_event_reports_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["date_basis"], ["date_bases.code"], name=op.f("fk_event_reports_date_basis"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["date_kind"], ["date_kinds.code"], name=op.f("fk_event_reports_date_kind"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["date_rank"], ["ranks.code"], name=op.f("fk_event_reports_date_rank"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["level_code"],
            ["visit_levels.code"],
            name=op.f("fk_event_reports_level_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["event_reports.id"], name=op.f("fk_event_reports_parent_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_event_reports_place_id")),
        sa.ForeignKeyConstraint(
            ["relation_level_code"],
            ["relation_levels.code"],
            name=op.f("fk_event_reports_relation_level_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["status_code"],
            ["event_statuses.code"],
            name=op.f("fk_event_reports_status_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["type_code"], ["event_types.code"], name=op.f("fk_event_reports_type_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_reports")),
        sa.UniqueConstraint("article_id", "ordinal", name=op.f("uq_event_reports_article_id_ordinal")),
        sa.UniqueConstraint("key", name=op.f("uq_event_reports_key")),
        comment="What one article says of one event | Điều một bài báo nêu về một sự kiện",
    )
    op.create_index(op.f("ix_event_reports_parent_id"), "event_reports", ["parent_id"], unique=False)
    op.create_index(op.f("ix_event_reports_place_id"), "event_reports", ["place_id"], unique=False)
    op.create_table(
        "event_sides",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("event_id", sa.BigInteger(), nullable=False, comment="The event | Sự kiện"),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="The side, where it is a country | Bên tham gia, nếu là nước",
        ),
        sa.Column(
            "organization_id",
            sa.BigInteger(),
            nullable=True,
            comment="The side, where it is an organization | Bên tham gia, nếu là tổ chức",
        ),
        sa.CheckConstraint(
            "num_nonnulls(country_code, organization_id) = 1", name=op.f("ck_event_sides_one_side")
        ),
        sa.ForeignKeyConstraint(
            ["country_code"], ["countries.code"], name=op.f("fk_event_sides_country_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_sides_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_event_sides_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_sides")),
        sa.UniqueConstraint(
            "event_id",
            "country_code",
            "organization_id",
            name=op.f("uq_event_sides_event_id_country_code_organization_id"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Sides of events: countries or organizations | Các bên của sự kiện: nước hoặc tổ chức",
    )
    op.create_index(op.f("ix_event_sides_country_code"), "event_sides", ["country_code"], unique=False)
    op.create_index(op.f("ix_event_sides_organization_id"), "event_sides", ["organization_id"], unique=False)
    op.create_table(
        "load_issues",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "source_id", sa.BigInteger(), nullable=False, comment="Source of the input | Nguồn của đầu vào"
        ),
        sa.Column(
            "locator",
            sa.Text(),
            nullable=False,
            comment="Record inside the source; empty for a file of one article | Bản ghi trong nguồn; rỗng nếu tệp chỉ có một bài",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="0 for a failure of the whole input, else the number within the article | 0 nếu cả đầu vào bị lỗi, nếu không là số thứ tự trong bài",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=True,
            comment="The article, where one was loaded | Bài báo, nếu đã nạp được",
        ),
        sa.Column(
            "run_id",
            sa.BigInteger(),
            nullable=False,
            comment="The run that first saw it | Lần chạy đầu tiên phát hiện",
        ),
        sa.Column("issue_code", sa.Text(), nullable=False, comment="Kind of issue | Loại vấn đề"),
        sa.Column("message", sa.Text(), nullable=False, comment="What is wrong | Điều gì sai"),
        sa.Column("mend", sa.Text(), nullable=True, comment="How to put it right | Cách khắc phục"),
        sa.Column(
            "place",
            sa.Text(),
            nullable=True,
            comment="Where in the input, for an input that failed (a line, a byte) | Vị trí trong đầu vào bị lỗi (dòng, byte)",
        ),
        sa.Column(
            "start_offset",
            sa.Integer(),
            nullable=True,
            comment="First code point in the article's body | Điểm mã đầu trong thân bài",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            nullable=True,
            comment="Code point behind the last one | Điểm mã ngay sau điểm cuối",
        ),
        sa.Column(
            "asserted",
            sa.Text(),
            nullable=True,
            comment="What the text says, for a contradiction | Điều văn bản nêu, khi có mâu thuẫn",
        ),
        sa.Column(
            "expected",
            sa.Text(),
            nullable=True,
            comment="What reference data say | Điều dữ liệu tham chiếu nêu",
        ),
        sa.CheckConstraint(
            "(start_offset IS NULL) = (end_offset IS NULL)", name=op.f("ck_load_issues_offsets_together")
        ),
        sa.CheckConstraint("ordinal >= 0", name=op.f("ck_load_issues_ordinal_not_negative")),
        sa.CheckConstraint(
            "start_offset >= 0 AND end_offset >= start_offset", name=op.f("ck_load_issues_offsets_order")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_load_issues_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["issue_code"], ["issue_codes.code"], name=op.f("fk_load_issues_issue_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_load_issues_run_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_load_issues_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_load_issues")),
        sa.UniqueConstraint(
            "source_id",
            "locator",
            "ordinal",
            "place",
            name=op.f("uq_load_issues_source_id_locator_ordinal_place"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="What could not be read, decided or confirmed, each with its place | Những gì không đọc, không quyết định hoặc không xác nhận được, kèm vị trí",
    )
    op.create_index(op.f("ix_load_issues_article_id"), "load_issues", ["article_id"], unique=False)
    op.create_index(op.f("ix_load_issues_issue_code"), "load_issues", ["issue_code"], unique=False)
    op.create_index(op.f("ix_load_issues_run_id"), "load_issues", ["run_id"], unique=False)
    op.create_table(
        "mentions",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("article_id", sa.BigInteger(), nullable=False, comment="The article | Bài báo"),
        sa.Column(
            "start_offset",
            sa.Integer(),
            nullable=False,
            comment="First code point in the body | Điểm mã đầu trong thân bài",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            nullable=False,
            comment="Code point behind the last one | Điểm mã ngay sau điểm cuối",
        ),
        sa.Column(
            "kind_code", sa.Text(), nullable=False, comment="What the mention is of | Trích dẫn về điều gì"
        ),
        sa.Column(
            "rule",
            sa.Text(),
            nullable=False,
            comment="Rule that found it: module and rule | Quy tắc đã tìm ra: mô-đun và quy tắc",
        ),
        sa.Column("quote", sa.Text(), nullable=False, comment="The quoted text | Văn bản được trích"),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint(
            "char_length(quote) = end_offset - start_offset", name=op.f("ck_mentions_quote_length")
        ),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_mentions_confidence_range")),
        sa.CheckConstraint(
            "start_offset >= 0 AND end_offset > start_offset", name=op.f("ck_mentions_offsets_order")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_mentions_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["kind_code"], ["mention_kinds.code"], name=op.f("fk_mentions_kind_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentions")),
        sa.UniqueConstraint(
            "article_id",
            "start_offset",
            "end_offset",
            "kind_code",
            "rule",
            name=op.f("uq_mentions_article_id_start_offset_end_offset_kind_code_rule"),
        ),
        comment="Exact quotes: the body at the offsets is the quote | Trích dẫn nguyên văn: thân bài tại vị trí đúng bằng trích dẫn",
    )
    op.create_table(
        "organization_reports",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=False,
            comment="The article that says so | Bài báo nêu điều này",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among its kind in the article, from 1 | Thứ tự trong bài, từ 1",
        ),
        sa.Column("organization_id", sa.BigInteger(), nullable=False, comment="The organization | Tổ chức"),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="Name as the article writes it | Tên như trong bài"
        ),
        sa.Column("country_code", sa.Text(), nullable=True, comment="Country by the article | Nước theo bài"),
        sa.Column("kind_code", sa.Text(), nullable=False, comment="Kind by the article | Loại theo bài"),
        sa.Column(
            "parent_name",
            sa.Text(),
            nullable=True,
            comment="Parent as the article writes it | Tổ chức cấp trên như trong bài",
        ),
        sa.Column("parent_id", sa.BigInteger(), nullable=True, comment="The parent | Tổ chức cấp trên"),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_organization_reports_confidence_range")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_organization_reports_article_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_organization_reports_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["kind_code"],
            ["organization_kinds.code"],
            name=op.f("fk_organization_reports_kind_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_organization_reports_organization_id")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["organizations.id"], name=op.f("fk_organization_reports_parent_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization_reports")),
        sa.UniqueConstraint("article_id", "ordinal", name=op.f("uq_organization_reports_article_id_ordinal")),
        comment="Organizations that an article names | Các tổ chức mà bài báo nêu tên",
    )
    op.create_index(
        op.f("ix_organization_reports_organization_id"),
        "organization_reports",
        ["organization_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_organization_reports_parent_id"), "organization_reports", ["parent_id"], unique=False
    )
    op.create_table(
        "person_reports",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=False,
            comment="The article that says so | Bài báo nêu điều này",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among its kind in the article, from 1 | Thứ tự trong bài, từ 1",
        ),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="The person | Người"),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="Name as the article writes it | Tên như trong bài"
        ),
        sa.Column("country_code", sa.Text(), nullable=True, comment="Country by the article | Nước theo bài"),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_person_reports_confidence_range")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_person_reports_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_person_reports_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_reports_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_reports")),
        sa.UniqueConstraint("article_id", "ordinal", name=op.f("uq_person_reports_article_id_ordinal")),
        comment="People that an article names | Những người mà bài báo nêu tên",
    )
    op.create_index(op.f("ix_person_reports_person_id"), "person_reports", ["person_id"], unique=False)
    op.create_table(
        "place_reports",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=False,
            comment="The article that says so | Bài báo nêu điều này",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among its kind in the article, from 1 | Thứ tự trong bài, từ 1",
        ),
        sa.Column("place_id", sa.BigInteger(), nullable=False, comment="The place | Địa điểm"),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="Name as the article writes it | Tên như trong bài"
        ),
        sa.Column("kind_code", sa.Text(), nullable=False, comment="Kind by the article | Loại theo bài"),
        sa.Column("country_code", sa.Text(), nullable=True, comment="Country by the article | Nước theo bài"),
        sa.Column(
            "parent_name",
            sa.Text(),
            nullable=True,
            comment="Parent as the article writes it | Địa điểm cấp trên như trong bài",
        ),
        sa.Column("parent_id", sa.BigInteger(), nullable=True, comment="The parent | Địa điểm cấp trên"),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_place_reports_confidence_range")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_place_reports_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_place_reports_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["kind_code"], ["place_kinds.code"], name=op.f("fk_place_reports_kind_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["places.id"], name=op.f("fk_place_reports_parent_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_place_reports_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place_reports")),
        sa.UniqueConstraint("article_id", "ordinal", name=op.f("uq_place_reports_article_id_ordinal")),
        comment="Places that an article names | Các địa điểm mà bài báo nêu tên",
    )
    op.create_index(op.f("ix_place_reports_parent_id"), "place_reports", ["parent_id"], unique=False)
    op.create_index(op.f("ix_place_reports_place_id"), "place_reports", ["place_id"], unique=False)
    op.create_table(
        "tenures",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="The person | Người"),
        sa.Column("position_id", sa.BigInteger(), nullable=False, comment="The position | Chức vụ"),
        sa.Column(
            "basis_code",
            sa.Text(),
            nullable=False,
            comment="From reference data or from articles | Từ dữ liệu tham chiếu hay bài báo",
        ),
        sa.Column(
            "is_acting",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Held as acting | Quyền hoặc tạm quyền",
        ),
        sa.Column(
            "start_edtf", sa.Text(), nullable=True, comment="Start as an EDTF string | Ngày bắt đầu dạng EDTF"
        ),
        sa.Column(
            "start_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day of the start | Ngày bắt đầu sớm nhất có thể",
        ),
        sa.Column(
            "start_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day of the start | Ngày bắt đầu muộn nhất có thể",
        ),
        sa.Column(
            "end_edtf",
            sa.Text(),
            nullable=True,
            comment="End as an EDTF string; NULL where still held or unknown | Ngày kết thúc dạng EDTF; NULL nếu còn giữ hoặc không rõ",
        ),
        sa.Column(
            "end_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day of the end | Ngày kết thúc sớm nhất có thể",
        ),
        sa.Column(
            "end_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day of the end | Ngày kết thúc muộn nhất có thể",
        ),
        sa.Column(
            "source",
            sa.Text(),
            nullable=True,
            comment="Source of a reference tenure | Nguồn của nhiệm kỳ tham chiếu",
        ),
        sa.CheckConstraint(
            "basis_code <> 'reference' OR source IS NOT NULL", name=op.f("ck_tenures_reference_has_source")
        ),
        sa.CheckConstraint("end_lower <= end_upper", name=op.f("ck_tenures_end_bounds_order")),
        sa.CheckConstraint("start_lower <= end_upper", name=op.f("ck_tenures_start_before_end")),
        sa.CheckConstraint("start_lower <= start_upper", name=op.f("ck_tenures_start_bounds_order")),
        sa.ForeignKeyConstraint(
            ["basis_code"], ["fact_bases.code"], name=op.f("fk_tenures_basis_code"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_tenures_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["position_id"], ["positions.id"], name=op.f("fk_tenures_position_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenures")),
        sa.UniqueConstraint(
            "person_id",
            "position_id",
            "basis_code",
            "start_edtf",
            "end_edtf",
            "is_acting",
            name=op.f("uq_tenures_person_id_position_id_basis_code_start_edtf_end_edtf_is_acting"),
            postgresql_nulls_not_distinct=True,
        ),
        comment="Who held which position when, by reference data or as stated by dated articles | Ai giữ chức vụ nào, khi nào, theo dữ liệu tham chiếu hoặc bài báo có ngày",
    )
    op.create_index(op.f("ix_tenures_position_id"), "tenures", ["position_id"], unique=False)
    op.create_index(op.f("ix_tenures_start_upper"), "tenures", ["start_upper"], unique=False)
    op.create_table(
        "agreement_reports",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=False,
            comment="The article that says so | Bài báo nêu điều này",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among its kind in the article, from 1 | Thứ tự trong bài, từ 1",
        ),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="Immutable key: article, kind and ordinal, anchor | Khóa bất biến: bài, loại và thứ tự, điểm neo",
        ),
        sa.Column("type_code", sa.Text(), nullable=False, comment="Type of agreement | Loại văn kiện"),
        sa.Column(
            "title", sa.Text(), nullable=False, comment="Title as the article writes it | Tên như trong bài"
        ),
        sa.Column(
            "action_code",
            sa.Text(),
            nullable=False,
            comment="What happens to it | Hành động đối với văn kiện",
        ),
        sa.Column(
            "event_report_id",
            sa.BigInteger(),
            nullable=True,
            comment="Report of the event where it happens | Báo cáo về sự kiện nơi diễn ra",
        ),
        sa.Column(
            "is_collective",
            sa.Boolean(),
            nullable=False,
            comment="A group that is not listed | Một nhóm văn kiện không liệt kê",
        ),
        sa.Column(
            "stated_count",
            sa.Integer(),
            nullable=True,
            comment="Size of the group, where stated | Số văn kiện, nếu có nêu",
        ),
        sa.Column("legal_class_code", sa.Text(), nullable=False, comment="Legal class | Phân loại pháp lý"),
        sa.Column(
            "legal_basis",
            sa.Text(),
            nullable=True,
            comment="Basis of the legal class | Căn cứ phân loại pháp lý",
        ),
        sa.Column(
            "date_edtf",
            sa.Text(),
            nullable=True,
            comment="Date as an EDTF string (ISO 8601-2), precision kept; NULL where nothing is said | Ngày dạng chuỗi EDTF (ISO 8601-2), giữ nguyên độ chính xác; NULL nếu không nêu",
        ),
        sa.Column(
            "date_kind",
            sa.Text(),
            nullable=True,
            comment="Kind of date: day, month, interval, one of a set, without year … | Loại ngày: ngày, tháng, khoảng, một trong nhiều ngày, không có năm …",
        ),
        sa.Column(
            "date_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day; NULL where open | Ngày sớm nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day; NULL where open | Ngày muộn nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_month",
            sa.SmallInteger(),
            nullable=True,
            comment="Month where it is known | Tháng, nếu biết",
        ),
        sa.Column(
            "date_day",
            sa.SmallInteger(),
            nullable=True,
            comment="Day of the month where it is known | Ngày trong tháng, nếu biết",
        ),
        sa.Column(
            "date_basis",
            sa.Text(),
            nullable=False,
            comment="Where the date comes from: the text, the dateline, an inference | Căn cứ của ngày: văn bản, ngày đăng, suy luận",
        ),
        sa.Column(
            "time_of_day",
            sa.Text(),
            nullable=True,
            comment="Time of day as written (15:30, sáng) | Thời điểm trong ngày như văn bản (15:30, sáng)",
        ),
        sa.Column(
            "date_because",
            sa.Text(),
            nullable=True,
            comment="Why an inferred date is so: what bounds it | Lý do suy ra ngày: điều gì giới hạn nó",
        ),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_agreement_reports_title_not_empty")),
        sa.CheckConstraint("date_edtf <> ''", name=op.f("ck_agreement_reports_date_edtf_not_empty")),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_agreement_reports_confidence_range")
        ),
        sa.CheckConstraint("date_day BETWEEN 1 AND 31", name=op.f("ck_agreement_reports_date_day_range")),
        sa.CheckConstraint(
            "date_edtf IS NOT NULL OR num_nonnulls(date_kind, date_lower, date_upper, date_month, date_day) = 0",
            name=op.f("ck_agreement_reports_date_needs_edtf"),
        ),
        sa.CheckConstraint("date_lower <= date_upper", name=op.f("ck_agreement_reports_date_bounds_order")),
        sa.CheckConstraint("date_month BETWEEN 1 AND 12", name=op.f("ck_agreement_reports_date_month_range")),
        sa.CheckConstraint("stated_count > 0", name=op.f("ck_agreement_reports_stated_count_positive")),
        sa.ForeignKeyConstraint(
            ["action_code"],
            ["agreement_actions.code"],
            name=op.f("fk_agreement_reports_action_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_agreement_reports_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["date_basis"],
            ["date_bases.code"],
            name=op.f("fk_agreement_reports_date_basis"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["date_kind"],
            ["date_kinds.code"],
            name=op.f("fk_agreement_reports_date_kind"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_report_id"],
            ["event_reports.id"],
            name=op.f("fk_agreement_reports_event_report_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["legal_class_code"],
            ["legal_classes.code"],
            name=op.f("fk_agreement_reports_legal_class_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["type_code"],
            ["agreement_types.code"],
            name=op.f("fk_agreement_reports_type_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_reports")),
        sa.UniqueConstraint("article_id", "ordinal", name=op.f("uq_agreement_reports_article_id_ordinal")),
        sa.UniqueConstraint("key", name=op.f("uq_agreement_reports_key")),
        comment="What one article says of one agreement | Điều một bài báo nêu về một văn kiện",
    )
    op.create_index(
        op.f("ix_agreement_reports_event_report_id"), "agreement_reports", ["event_report_id"], unique=False
    )
    op.create_table(
        "area_evidence",
        sa.Column("area_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["area_report_id"],
            ["area_reports.id"],
            name=op.f("fk_area_evidence_area_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_area_evidence_mention_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("area_report_id", "mention_id", name=op.f("pk_area_evidence")),
        comment="Quotes that speak of an area | Trích dẫn đề cập một lĩnh vực",
    )
    op.create_index(op.f("ix_area_evidence_mention_id"), "area_evidence", ["mention_id"], unique=False)
    op.create_table(
        "area_report_stances",
        sa.Column("area_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column("stance_code", sa.Text(), nullable=False, comment="The stance | Cách đề cập"),
        sa.ForeignKeyConstraint(
            ["area_report_id"],
            ["area_reports.id"],
            name=op.f("fk_area_report_stances_area_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["stance_code"],
            ["stances.code"],
            name=op.f("fk_area_report_stances_stance_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("area_report_id", "ordinal", name=op.f("pk_area_report_stances")),
        sa.UniqueConstraint(
            "area_report_id", "stance_code", name=op.f("uq_area_report_stances_area_report_id_stance_code")
        ),
        comment="Stances in which an article speaks of an area | Cách bài báo đề cập một lĩnh vực",
    )
    op.create_table(
        "area_statements",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            nullable=False,
            comment="The article that says so | Bài báo nêu điều này",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among its kind in the article, from 1 | Thứ tự trong bài, từ 1",
        ),
        sa.Column(
            "key",
            sa.Text(),
            nullable=False,
            comment="Immutable key: article, kind and ordinal, anchor | Khóa bất biến: bài, loại và thứ tự, điểm neo",
        ),
        sa.Column("area_code", sa.Text(), nullable=False, comment="The area | Lĩnh vực"),
        sa.Column("stance_code", sa.Text(), nullable=False, comment="The stance | Cách đề cập"),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="Side that speaks, where it is a country | Bên phát biểu, nếu là nước",
        ),
        sa.Column(
            "organization_id",
            sa.BigInteger(),
            nullable=True,
            comment="Side that speaks, where it is an organization | Bên phát biểu, nếu là tổ chức",
        ),
        sa.Column(
            "side_name",
            sa.Text(),
            nullable=True,
            comment="Side as the extractor gives it | Bên phát biểu như được trích xuất",
        ),
        sa.Column(
            "speaker_report_id",
            sa.BigInteger(),
            nullable=True,
            comment="The speaker in the article | Người phát biểu trong bài",
        ),
        sa.Column("verb", sa.Text(), nullable=True, comment="Verb of the statement | Động từ của phát biểu"),
        sa.Column(
            "list_order",
            sa.Integer(),
            nullable=True,
            comment="Number in a numbered list | Số thứ tự trong danh sách đánh số",
        ),
        sa.Column(
            "concurs_with",
            sa.Text(),
            nullable=True,
            comment="Side or person that agreed to it, as given | Bên hoặc người tán thành, như được trích xuất",
        ),
        sa.Column(
            "concurring_country_code",
            sa.Text(),
            nullable=True,
            comment="Country that agreed to it | Nước tán thành",
        ),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_area_statements_confidence_range")
        ),
        sa.CheckConstraint("list_order > 0", name=op.f("ck_area_statements_list_order_positive")),
        sa.CheckConstraint(
            "num_nonnulls(country_code, organization_id) <= 1", name=op.f("ck_area_statements_one_side")
        ),
        sa.CheckConstraint(
            "num_nonnulls(country_code, organization_id) = num_nonnulls(side_name)",
            name=op.f("ck_area_statements_side_has_name"),
        ),
        sa.ForeignKeyConstraint(
            ["area_code"],
            ["cooperation_areas.code"],
            name=op.f("fk_area_statements_area_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_area_statements_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["concurring_country_code"],
            ["countries.code"],
            name=op.f("fk_area_statements_concurring_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_area_statements_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_area_statements_organization_id")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_report_id"],
            ["person_reports.id"],
            name=op.f("fk_area_statements_speaker_report_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["stance_code"], ["stances.code"], name=op.f("fk_area_statements_stance_code"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_statements")),
        sa.UniqueConstraint("article_id", "ordinal", name=op.f("uq_area_statements_article_id_ordinal")),
        sa.UniqueConstraint("key", name=op.f("uq_area_statements_key")),
        comment="Statements on an area by a side or a speaker, one row for each area | Phát biểu về một lĩnh vực của một bên hoặc một người, mỗi lĩnh vực một dòng",
    )
    op.create_index(op.f("ix_area_statements_area_code"), "area_statements", ["area_code"], unique=False)
    op.create_index(
        op.f("ix_area_statements_country_code"), "area_statements", ["country_code"], unique=False
    )
    op.create_index(
        op.f("ix_area_statements_organization_id"), "area_statements", ["organization_id"], unique=False
    )
    op.create_index(
        op.f("ix_area_statements_speaker_report_id"), "area_statements", ["speaker_report_id"], unique=False
    )
    op.create_table(
        "date_mentions",
        sa.Column("mention_id", sa.BigInteger(), nullable=False, comment="The expression | Cụm từ chỉ ngày"),
        sa.Column(
            "date_edtf",
            sa.Text(),
            nullable=True,
            comment="Date as an EDTF string (ISO 8601-2), precision kept; NULL where nothing is said | Ngày dạng chuỗi EDTF (ISO 8601-2), giữ nguyên độ chính xác; NULL nếu không nêu",
        ),
        sa.Column(
            "date_kind",
            sa.Text(),
            nullable=True,
            comment="Kind of date: day, month, interval, one of a set, without year … | Loại ngày: ngày, tháng, khoảng, một trong nhiều ngày, không có năm …",
        ),
        sa.Column(
            "date_lower",
            sa.Date(),
            nullable=True,
            comment="First possible day; NULL where open | Ngày sớm nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_upper",
            sa.Date(),
            nullable=True,
            comment="Last possible day; NULL where open | Ngày muộn nhất có thể; NULL nếu không giới hạn",
        ),
        sa.Column(
            "date_month",
            sa.SmallInteger(),
            nullable=True,
            comment="Month where it is known | Tháng, nếu biết",
        ),
        sa.Column(
            "date_day",
            sa.SmallInteger(),
            nullable=True,
            comment="Day of the month where it is known | Ngày trong tháng, nếu biết",
        ),
        sa.Column(
            "date_basis",
            sa.Text(),
            nullable=False,
            comment="Where the date comes from: the text, the dateline, an inference | Căn cứ của ngày: văn bản, ngày đăng, suy luận",
        ),
        sa.Column(
            "time_of_day",
            sa.Text(),
            nullable=True,
            comment="Time of day as written (15:30, sáng) | Thời điểm trong ngày như văn bản (15:30, sáng)",
        ),
        sa.Column(
            "date_because",
            sa.Text(),
            nullable=True,
            comment="Why an inferred date is so: what bounds it | Lý do suy ra ngày: điều gì giới hạn nó",
        ),
        sa.CheckConstraint("date_edtf <> ''", name=op.f("ck_date_mentions_date_edtf_not_empty")),
        sa.CheckConstraint("date_day BETWEEN 1 AND 31", name=op.f("ck_date_mentions_date_day_range")),
        sa.CheckConstraint(
            "date_edtf IS NOT NULL OR num_nonnulls(date_kind, date_lower, date_upper, date_month, date_day) = 0",
            name=op.f("ck_date_mentions_date_needs_edtf"),
        ),
        sa.CheckConstraint("date_lower <= date_upper", name=op.f("ck_date_mentions_date_bounds_order")),
        sa.CheckConstraint("date_month BETWEEN 1 AND 12", name=op.f("ck_date_mentions_date_month_range")),
        sa.ForeignKeyConstraint(
            ["date_basis"], ["date_bases.code"], name=op.f("fk_date_mentions_date_basis"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["date_kind"], ["date_kinds.code"], name=op.f("fk_date_mentions_date_kind"), onupdate="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_date_mentions_mention_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mention_id", name=op.f("pk_date_mentions")),
        comment="What the date expressions of an article mean | Ý nghĩa của các cụm ngày tháng trong bài",
    )
    op.create_table(
        "event_evidence",
        sa.Column("event_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["event_report_id"],
            ["event_reports.id"],
            name=op.f("fk_event_evidence_event_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_event_evidence_mention_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_report_id", "mention_id", name=op.f("pk_event_evidence")),
        comment="Quotes that tell of an event | Trích dẫn nói về sự kiện",
    )
    op.create_index(op.f("ix_event_evidence_mention_id"), "event_evidence", ["mention_id"], unique=False)
    op.create_table(
        "event_members",
        sa.Column(
            "report_key",
            sa.Text(),
            nullable=False,
            comment="Key of a report, present or past | Khóa của báo cáo, hiện tại hoặc đã qua",
        ),
        sa.Column("event_id", sa.BigInteger(), nullable=False, comment="The event | Sự kiện"),
        sa.Column(
            "event_report_id",
            sa.BigInteger(),
            nullable=True,
            comment="The report, while it exists | Báo cáo, khi còn tồn tại",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_members_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_report_id"],
            ["event_reports.id"],
            name=op.f("fk_event_members_event_report_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("report_key", name=op.f("pk_event_members")),
        sa.UniqueConstraint("event_report_id", name=op.f("uq_event_members_event_report_id")),
        comment="Which event each report key resolves to: the redirect table of event keys | Mỗi khóa báo cáo ứng với sự kiện nào: bảng chuyển hướng của khóa sự kiện",
    )
    op.create_index(op.f("ix_event_members_event_id"), "event_members", ["event_id"], unique=False)
    op.create_table(
        "event_report_participants",
        sa.Column("event_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column(
            "person_report_id",
            sa.BigInteger(),
            nullable=False,
            comment="The person in the article | Người trong bài",
        ),
        sa.Column("role_code", sa.Text(), nullable=False, comment="Role | Vai trò"),
        sa.ForeignKeyConstraint(
            ["event_report_id"],
            ["event_reports.id"],
            name=op.f("fk_event_report_participants_event_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_report_id"],
            ["person_reports.id"],
            name=op.f("fk_event_report_participants_person_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["role_code"],
            ["participant_roles.code"],
            name=op.f("fk_event_report_participants_role_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("event_report_id", "ordinal", name=op.f("pk_event_report_participants")),
        sa.UniqueConstraint(
            "event_report_id",
            "person_report_id",
            "role_code",
            name=op.f("uq_event_report_participants_event_report_id_person_report_id_role_code"),
        ),
        comment="People in an event by one article | Những người trong sự kiện theo một bài",
    )
    op.create_index(
        op.f("ix_event_report_participants_person_report_id"),
        "event_report_participants",
        ["person_report_id"],
        unique=False,
    )
    op.create_table(
        "event_report_sides",
        sa.Column("event_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="The side, where it is a country | Bên tham gia, nếu là nước",
        ),
        sa.Column(
            "organization_id",
            sa.BigInteger(),
            nullable=True,
            comment="The side, where it is an organization | Bên tham gia, nếu là tổ chức",
        ),
        sa.Column(
            "name",
            sa.Text(),
            nullable=True,
            comment="Organization as the article writes it | Tổ chức như trong bài",
        ),
        sa.CheckConstraint(
            "(organization_id IS NULL) = (name IS NULL)",
            name=op.f("ck_event_report_sides_name_of_organization"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(country_code, organization_id) = 1", name=op.f("ck_event_report_sides_one_side")
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_event_report_sides_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_report_id"],
            ["event_reports.id"],
            name=op.f("fk_event_report_sides_event_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_event_report_sides_organization_id")
        ),
        sa.PrimaryKeyConstraint("event_report_id", "ordinal", name=op.f("pk_event_report_sides")),
        comment="Sides of an event by one article | Các bên của sự kiện theo một bài",
    )
    op.create_index(
        op.f("ix_event_report_sides_organization_id"), "event_report_sides", ["organization_id"], unique=False
    )
    op.create_table(
        "office_reports",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=False, cache=200),
            nullable=False,
            comment="Surrogate key, of no meaning outside this database | Khóa thay thế, vô nghĩa ngoài CSDL này",
        ),
        sa.Column(
            "person_report_id",
            sa.BigInteger(),
            nullable=False,
            comment="The person in the article | Người trong bài",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the person's positions, from 1 | Thứ tự trong các chức vụ, từ 1",
        ),
        sa.Column("position_id", sa.BigInteger(), nullable=False, comment="The position | Chức vụ"),
        sa.Column(
            "tenure_id",
            sa.BigInteger(),
            nullable=True,
            comment="Stated tenure that it supports, in a dated article | Nhiệm kỳ mà nó minh chứng, nếu bài có ngày",
        ),
        sa.Column(
            "title",
            sa.Text(),
            nullable=False,
            comment="Title as the article writes it, in full | Chức vụ như trong bài, dạng đầy đủ",
        ),
        sa.Column("country_code", sa.Text(), nullable=True, comment="Country by the article | Nước theo bài"),
        sa.Column(
            "organization_name",
            sa.Text(),
            nullable=True,
            comment="Organization as the article writes it | Tổ chức như trong bài",
        ),
        sa.Column(
            "is_former",
            sa.Boolean(),
            nullable=False,
            comment="Held before the article | Đã thôi giữ trước bài báo",
        ),
        sa.Column("is_acting", sa.Boolean(), nullable=False, comment="Held as acting | Quyền hoặc tạm quyền"),
        sa.Column(
            "confidence",
            sa.Double(),
            nullable=False,
            comment="How sure the rule is, from 0 to 1 | Độ tin cậy của quy tắc, từ 0 đến 1",
        ),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_office_reports_confidence_range")
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_office_reports_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_report_id"],
            ["person_reports.id"],
            name=op.f("fk_office_reports_person_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["position_id"], ["positions.id"], name=op.f("fk_office_reports_position_id")
        ),
        sa.ForeignKeyConstraint(["tenure_id"], ["tenures.id"], name=op.f("fk_office_reports_tenure_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_reports")),
        sa.UniqueConstraint(
            "person_report_id", "ordinal", name=op.f("uq_office_reports_person_report_id_ordinal")
        ),
        comment="Positions that an article gives a person | Chức vụ mà bài báo gắn cho một người",
    )
    op.create_index(op.f("ix_office_reports_position_id"), "office_reports", ["position_id"], unique=False)
    op.create_index(op.f("ix_office_reports_tenure_id"), "office_reports", ["tenure_id"], unique=False)
    op.create_table(
        "organization_evidence",
        sa.Column("organization_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"],
            ["mentions.id"],
            name=op.f("fk_organization_evidence_mention_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_report_id"],
            ["organization_reports.id"],
            name=op.f("fk_organization_evidence_organization_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "organization_report_id", "mention_id", name=op.f("pk_organization_evidence")
        ),
        comment="Quotes that name an organization | Trích dẫn nêu tên tổ chức",
    )
    op.create_index(
        op.f("ix_organization_evidence_mention_id"), "organization_evidence", ["mention_id"], unique=False
    )
    op.create_table(
        "person_evidence",
        sa.Column("person_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_person_evidence_mention_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_report_id"],
            ["person_reports.id"],
            name=op.f("fk_person_evidence_person_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_report_id", "mention_id", name=op.f("pk_person_evidence")),
        comment="Quotes that name a person | Trích dẫn nêu tên một người",
    )
    op.create_index(op.f("ix_person_evidence_mention_id"), "person_evidence", ["mention_id"], unique=False)
    op.create_table(
        "person_report_honorifics",
        sa.Column("person_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column(
            "honorific", sa.Text(), nullable=False, comment="Honorific as written | Danh xưng như trong bài"
        ),
        sa.ForeignKeyConstraint(
            ["person_report_id"],
            ["person_reports.id"],
            name=op.f("fk_person_report_honorifics_person_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_report_id", "ordinal", name=op.f("pk_person_report_honorifics")),
        comment="Honorifics that an article gives a person | Danh xưng mà bài báo dùng cho một người",
    )
    op.create_table(
        "person_report_names",
        sa.Column("person_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="The spelling | Cách viết"),
        sa.Column("kind_code", sa.Text(), nullable=False, comment="Kind of name | Loại tên gọi"),
        sa.ForeignKeyConstraint(
            ["kind_code"],
            ["name_kinds.code"],
            name=op.f("fk_person_report_names_kind_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_report_id"],
            ["person_reports.id"],
            name=op.f("fk_person_report_names_person_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_report_id", "ordinal", name=op.f("pk_person_report_names")),
        comment="Other spellings of a person's name in one article | Cách viết khác của tên trong một bài",
    )
    op.create_table(
        "place_evidence",
        sa.Column("place_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_place_evidence_mention_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["place_report_id"],
            ["place_reports.id"],
            name=op.f("fk_place_evidence_place_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("place_report_id", "mention_id", name=op.f("pk_place_evidence")),
        comment="Quotes that name a place | Trích dẫn nêu tên địa điểm",
    )
    op.create_index(op.f("ix_place_evidence_mention_id"), "place_evidence", ["mention_id"], unique=False)
    op.create_table(
        "sentences",
        sa.Column("article_id", sa.BigInteger(), nullable=False, comment="The article | Bài báo"),
        sa.Column(
            "start_offset",
            sa.Integer(),
            nullable=False,
            comment="First code point in the body | Điểm mã đầu trong thân bài",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            nullable=False,
            comment="Code point behind the last one | Điểm mã ngay sau điểm cuối",
        ),
        sa.Column(
            "block_ordinal",
            sa.Integer(),
            nullable=False,
            comment="The block that it stands in | Khối chứa câu",
        ),
        sa.CheckConstraint(
            "start_offset >= 0 AND end_offset > start_offset", name=op.f("ck_sentences_offsets_order")
        ),
        sa.ForeignKeyConstraint(
            ["article_id", "block_ordinal"],
            ["article_blocks.article_id", "article_blocks.ordinal"],
            name=op.f("fk_sentences_article_id_block_ordinal"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article_id", "start_offset", name=op.f("pk_sentences")),
        comment="Sentences of an article's own blocks | Các câu trong các khối của bài",
    )
    op.create_table(
        "agreement_evidence",
        sa.Column("agreement_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_report_id"],
            ["agreement_reports.id"],
            name=op.f("fk_agreement_evidence_agreement_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_agreement_evidence_mention_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_report_id", "mention_id", name=op.f("pk_agreement_evidence")),
        comment="Quotes that tell of an agreement | Trích dẫn nói về văn kiện",
    )
    op.create_index(
        op.f("ix_agreement_evidence_mention_id"), "agreement_evidence", ["mention_id"], unique=False
    )
    op.create_table(
        "agreement_members",
        sa.Column(
            "report_key",
            sa.Text(),
            nullable=False,
            comment="Key of a report, present or past | Khóa của báo cáo, hiện tại hoặc đã qua",
        ),
        sa.Column("agreement_id", sa.BigInteger(), nullable=False, comment="The agreement | Văn kiện"),
        sa.Column(
            "agreement_report_id",
            sa.BigInteger(),
            nullable=True,
            comment="The report, while it exists | Báo cáo, khi còn tồn tại",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_members_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_report_id"],
            ["agreement_reports.id"],
            name=op.f("fk_agreement_members_agreement_report_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("report_key", name=op.f("pk_agreement_members")),
        sa.UniqueConstraint("agreement_report_id", name=op.f("uq_agreement_members_agreement_report_id")),
        comment="Which agreement each report key resolves to: the redirect table of agreement keys | Mỗi khóa báo cáo ứng với văn kiện nào: bảng chuyển hướng của khóa văn kiện",
    )
    op.create_index(
        op.f("ix_agreement_members_agreement_id"), "agreement_members", ["agreement_id"], unique=False
    )
    op.create_table(
        "agreement_report_areas",
        sa.Column("agreement_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column("area_code", sa.Text(), nullable=False, comment="The area | Lĩnh vực"),
        sa.ForeignKeyConstraint(
            ["agreement_report_id"],
            ["agreement_reports.id"],
            name=op.f("fk_agreement_report_areas_agreement_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["area_code"],
            ["cooperation_areas.code"],
            name=op.f("fk_agreement_report_areas_area_code"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("agreement_report_id", "ordinal", name=op.f("pk_agreement_report_areas")),
        sa.UniqueConstraint(
            "agreement_report_id",
            "area_code",
            name=op.f("uq_agreement_report_areas_agreement_report_id_area_code"),
        ),
        comment="Areas of an agreement by one article | Lĩnh vực của văn kiện theo một bài",
    )
    op.create_table(
        "agreement_report_parties",
        sa.Column("agreement_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column(
            "country_code",
            sa.Text(),
            nullable=True,
            comment="The party, where it is a country | Bên ký, nếu là nước",
        ),
        sa.Column(
            "organization_id",
            sa.BigInteger(),
            nullable=True,
            comment="The party, where it is an organization | Bên ký, nếu là tổ chức",
        ),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="Party as the article writes it | Bên ký như trong bài"
        ),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_agreement_report_parties_name_not_empty")),
        sa.CheckConstraint(
            "num_nonnulls(country_code, organization_id) = 1",
            name=op.f("ck_agreement_report_parties_one_side"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_report_id"],
            ["agreement_reports.id"],
            name=op.f("fk_agreement_report_parties_agreement_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["countries.code"],
            name=op.f("fk_agreement_report_parties_country_code"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_agreement_report_parties_organization_id"),
        ),
        sa.PrimaryKeyConstraint("agreement_report_id", "ordinal", name=op.f("pk_agreement_report_parties")),
        comment="Parties to an agreement by one article | Các bên của văn kiện theo một bài",
    )
    op.create_index(
        op.f("ix_agreement_report_parties_organization_id"),
        "agreement_report_parties",
        ["organization_id"],
        unique=False,
    )
    op.create_table(
        "agreement_report_signatories",
        sa.Column("agreement_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place in the list, from 1 | Thứ tự trong danh sách, từ 1",
        ),
        sa.Column(
            "person_report_id",
            sa.BigInteger(),
            nullable=False,
            comment="The person in the article | Người trong bài",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_report_id"],
            ["agreement_reports.id"],
            name=op.f("fk_agreement_report_signatories_agreement_report_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_report_id"],
            ["person_reports.id"],
            name=op.f("fk_agreement_report_signatories_person_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "agreement_report_id", "ordinal", name=op.f("pk_agreement_report_signatories")
        ),
        sa.UniqueConstraint(
            "agreement_report_id",
            "person_report_id",
            name=op.f("uq_agreement_report_signatories_agreement_report_id_person_report_id"),
        ),
        comment="Signatories of an agreement by one article | Người ký văn kiện theo một bài",
    )
    op.create_index(
        op.f("ix_agreement_report_signatories_person_report_id"),
        "agreement_report_signatories",
        ["person_report_id"],
        unique=False,
    )
    op.create_table(
        "office_evidence",
        sa.Column("office_report_id", sa.BigInteger(), nullable=False, comment="The report | Báo cáo"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_office_evidence_mention_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["office_report_id"],
            ["office_reports.id"],
            name=op.f("fk_office_evidence_office_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("office_report_id", "mention_id", name=op.f("pk_office_evidence")),
        comment="Quotes that give a person a position | Trích dẫn gắn chức vụ cho một người",
    )
    op.create_index(op.f("ix_office_evidence_mention_id"), "office_evidence", ["mention_id"], unique=False)
    op.create_table(
        "statement_evidence",
        sa.Column("statement_id", sa.BigInteger(), nullable=False, comment="The statement | Phát biểu"),
        sa.Column(
            "mention_id",
            sa.BigInteger(),
            nullable=False,
            comment="The quote that proves it | Trích dẫn chứng minh",
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Place among the quotes of the fact, from 1 | Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        ),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mentions.id"], name=op.f("fk_statement_evidence_mention_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["area_statements.id"],
            name=op.f("fk_statement_evidence_statement_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement_id", "mention_id", name=op.f("pk_statement_evidence")),
        comment="Quotes of statements | Trích dẫn các phát biểu",
    )
    op.create_index(
        op.f("ix_statement_evidence_mention_id"), "statement_evidence", ["mention_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_statement_evidence_mention_id"), table_name="statement_evidence")
    op.drop_table("statement_evidence")
    op.drop_index(op.f("ix_office_evidence_mention_id"), table_name="office_evidence")
    op.drop_table("office_evidence")
    op.drop_index(
        op.f("ix_agreement_report_signatories_person_report_id"), table_name="agreement_report_signatories"
    )
    op.drop_table("agreement_report_signatories")
    op.drop_index(op.f("ix_agreement_report_parties_organization_id"), table_name="agreement_report_parties")
    op.drop_table("agreement_report_parties")
    op.drop_table("agreement_report_areas")
    op.drop_index(op.f("ix_agreement_members_agreement_id"), table_name="agreement_members")
    op.drop_table("agreement_members")
    op.drop_index(op.f("ix_agreement_evidence_mention_id"), table_name="agreement_evidence")
    op.drop_table("agreement_evidence")
    op.drop_table("sentences")
    op.drop_index(op.f("ix_place_evidence_mention_id"), table_name="place_evidence")
    op.drop_table("place_evidence")
    op.drop_table("person_report_names")
    op.drop_table("person_report_honorifics")
    op.drop_index(op.f("ix_person_evidence_mention_id"), table_name="person_evidence")
    op.drop_table("person_evidence")
    op.drop_index(op.f("ix_organization_evidence_mention_id"), table_name="organization_evidence")
    op.drop_table("organization_evidence")
    op.drop_index(op.f("ix_office_reports_tenure_id"), table_name="office_reports")
    op.drop_index(op.f("ix_office_reports_position_id"), table_name="office_reports")
    op.drop_table("office_reports")
    op.drop_index(op.f("ix_event_report_sides_organization_id"), table_name="event_report_sides")
    op.drop_table("event_report_sides")
    op.drop_index(
        op.f("ix_event_report_participants_person_report_id"), table_name="event_report_participants"
    )
    op.drop_table("event_report_participants")
    op.drop_index(op.f("ix_event_members_event_id"), table_name="event_members")
    op.drop_table("event_members")
    op.drop_index(op.f("ix_event_evidence_mention_id"), table_name="event_evidence")
    op.drop_table("event_evidence")
    op.drop_table("date_mentions")
    op.drop_index(op.f("ix_area_statements_speaker_report_id"), table_name="area_statements")
    op.drop_index(op.f("ix_area_statements_organization_id"), table_name="area_statements")
    op.drop_index(op.f("ix_area_statements_country_code"), table_name="area_statements")
    op.drop_index(op.f("ix_area_statements_area_code"), table_name="area_statements")
    op.drop_table("area_statements")
    op.drop_table("area_report_stances")
    op.drop_index(op.f("ix_area_evidence_mention_id"), table_name="area_evidence")
    op.drop_table("area_evidence")
    op.drop_index(op.f("ix_agreement_reports_event_report_id"), table_name="agreement_reports")
    op.drop_table("agreement_reports")
    op.drop_index(op.f("ix_tenures_start_upper"), table_name="tenures")
    op.drop_index(op.f("ix_tenures_position_id"), table_name="tenures")
    op.drop_table("tenures")
    op.drop_index(op.f("ix_place_reports_place_id"), table_name="place_reports")
    op.drop_index(op.f("ix_place_reports_parent_id"), table_name="place_reports")
    op.drop_table("place_reports")
    op.drop_index(op.f("ix_person_reports_person_id"), table_name="person_reports")
    op.drop_table("person_reports")
    op.drop_index(op.f("ix_organization_reports_parent_id"), table_name="organization_reports")
    op.drop_index(op.f("ix_organization_reports_organization_id"), table_name="organization_reports")
    op.drop_table("organization_reports")
    op.drop_table("mentions")
    op.drop_index(op.f("ix_load_issues_run_id"), table_name="load_issues")
    op.drop_index(op.f("ix_load_issues_issue_code"), table_name="load_issues")
    op.drop_index(op.f("ix_load_issues_article_id"), table_name="load_issues")
    op.drop_table("load_issues")
    op.drop_index(op.f("ix_event_sides_organization_id"), table_name="event_sides")
    op.drop_index(op.f("ix_event_sides_country_code"), table_name="event_sides")
    op.drop_table("event_sides")
    op.drop_index(op.f("ix_event_reports_place_id"), table_name="event_reports")
    op.drop_index(op.f("ix_event_reports_parent_id"), table_name="event_reports")
    op.drop_table("event_reports")
    op.drop_index(op.f("ix_event_participants_person_id"), table_name="event_participants")
    op.drop_table("event_participants")
    op.drop_index(op.f("ix_event_candidates_right_id"), table_name="event_candidates")
    op.drop_table("event_candidates")
    op.drop_index(op.f("ix_event_agreements_event_id"), table_name="event_agreements")
    op.drop_table("event_agreements")
    op.drop_index(op.f("ix_country_relations_second_country_code"), table_name="country_relations")
    op.drop_index(op.f("ix_country_relations_event_id"), table_name="country_relations")
    op.drop_table("country_relations")
    op.drop_table("article_blocks")
    op.drop_index(op.f("ix_area_reports_area_code"), table_name="area_reports")
    op.drop_table("area_reports")
    op.drop_index(op.f("ix_positions_organization_id"), table_name="positions")
    op.drop_index(op.f("ix_positions_country_code"), table_name="positions")
    op.drop_table("positions")
    op.drop_index(op.f("ix_person_names_name_key"), table_name="person_names")
    op.drop_table("person_names")
    op.drop_index(op.f("ix_person_candidates_right_id"), table_name="person_candidates")
    op.drop_table("person_candidates")
    op.drop_index(op.f("ix_organization_candidates_right_id"), table_name="organization_candidates")
    op.drop_table("organization_candidates")
    op.drop_index(op.f("ix_known_treaty_parties_country_code"), table_name="known_treaty_parties")
    op.drop_table("known_treaty_parties")
    op.drop_table("known_treaty_names")
    op.drop_table("known_event_names")
    op.drop_index(op.f("ix_events_type_code"), table_name="events")
    op.drop_index(op.f("ix_events_place_id"), table_name="events")
    op.drop_index(op.f("ix_events_parent_id"), table_name="events")
    op.drop_index("ix_events_date_lower", table_name="events")
    op.drop_index(op.f("ix_events_country_code"), table_name="events")
    op.drop_table("events")
    op.drop_index(op.f("ix_articles_run_id"), table_name="articles")
    op.drop_index(op.f("ix_articles_record_id"), table_name="articles")
    op.drop_index(op.f("ix_articles_publisher_id"), table_name="articles")
    op.drop_index(op.f("ix_articles_published_on"), table_name="articles")
    op.drop_table("articles")
    op.drop_index(op.f("ix_agreement_signatories_person_id"), table_name="agreement_signatories")
    op.drop_table("agreement_signatories")
    op.drop_index(op.f("ix_agreement_parties_organization_id"), table_name="agreement_parties")
    op.drop_index(op.f("ix_agreement_parties_country_code"), table_name="agreement_parties")
    op.drop_table("agreement_parties")
    op.drop_index(op.f("ix_agreement_candidates_right_id"), table_name="agreement_candidates")
    op.drop_table("agreement_candidates")
    op.drop_index(op.f("ix_agreement_areas_area_code"), table_name="agreement_areas")
    op.drop_table("agreement_areas")
    op.drop_table("runs")
    op.drop_index(op.f("ix_places_parent_id"), table_name="places")
    op.drop_index(op.f("ix_places_kind_code"), table_name="places")
    op.drop_index(op.f("ix_places_country_code"), table_name="places")
    op.drop_table("places")
    op.drop_index(
        "uq_people_name_key_country_code_unknown",
        table_name="people",
        postgresql_where=sa.text("reference_id IS NULL"),
        postgresql_nulls_not_distinct=True,
    )
    op.drop_index("ix_people_name_key", table_name="people")
    op.drop_index(op.f("ix_people_country_code"), table_name="people")
    op.drop_table("people")
    op.drop_index(op.f("ix_organizations_parent_id"), table_name="organizations")
    op.drop_index(op.f("ix_organizations_kind_code"), table_name="organizations")
    op.drop_index(op.f("ix_organizations_country_code"), table_name="organizations")
    op.drop_table("organizations")
    op.drop_table("known_treaties")
    op.drop_index(op.f("ix_known_events_country_code"), table_name="known_events")
    op.drop_table("known_events")
    op.drop_table("judgements")
    op.drop_index(op.f("ix_country_names_country_code"), table_name="country_names")
    op.drop_table("country_names")
    op.drop_table("corrections")
    op.drop_table("cooperation_areas")
    op.drop_index(op.f("ix_agreements_type_code"), table_name="agreements")
    op.drop_table("agreements")
    op.drop_table("visit_levels")
    op.drop_table("verdicts")
    op.drop_table("subject_kinds")
    op.drop_table("stances")
    op.drop_table("sources")
    op.drop_table("run_statuses")
    op.drop_table("relation_levels")
    op.drop_table("reference_states")
    op.drop_table("ranks")
    op.drop_table("publishers")
    op.drop_table("place_kinds")
    op.drop_table("participant_roles")
    op.drop_table("organization_kinds")
    op.drop_table("name_kinds")
    op.drop_table("mention_kinds")
    op.drop_table("legal_classes")
    op.drop_table("issue_codes")
    op.drop_table("fact_bases")
    op.drop_table("event_types")
    op.drop_table("event_statuses")
    op.drop_table("date_kinds")
    op.drop_table("date_bases")
    op.drop_table("countries")
    op.drop_table("block_kinds")
    op.drop_table("area_groups")
    op.drop_table("agreement_types")
    op.drop_table("agreement_actions")
