"""Search in the seeds: names and words without diacritics, in the database and by ``etl search``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine, text

from etl.cli import main
from etl.cli.search import KINDS
from etl.db.engine import make_engine
from etl.errors import UsageError
from etl.query import NAMED, Query, command_query, find_query, run_query
from etl.reference import load_csv
from etl.text.fold import without_marks

SEEDS = Path(__file__).parents[2] / "seeds"
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def run(database_url: str) -> Run:
    """``run("search", "to lam")`` → what the command line says on a database with the seeds."""

    def invoke(*arguments: str, **options: str) -> Result:
        return CliRunner().invoke(main, ["--database-url", database_url, *arguments], **options)

    assert invoke("load", str(SEEDS)).exit_code == 0
    return invoke


@pytest.fixture(scope="module")
def find(run: Run) -> Callable[..., list[dict[str, str]]]:
    """The hits of a search as the JSON form gives them."""

    def hits(words: str, *options: str) -> list[dict[str, str]]:
        found = run("search", words, "--format", "json", *options)
        assert found.exit_code == 0, found.output
        return list(json.loads(found.stdout))

    return hits


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Đinh Tiến Dũng", "dinh tien dung"),
        ("Ðà Nẵng", "da nang"),
        ("Cam-pu-chia", "cam pu chia"),
        ("  Hoà   Bình (tỉnh) ", "hoa binh tinh"),
        ("To\u0302 La\u0302m", "to lam"),
        ("Côte d’Ivoire", "cote d ivoire"),
        ("ТАРАС", "тарас"),
        ("!?", ""),
    ],
)
def test_the_plain_form_of_a_name(engine: Engine, name: str, plain: str) -> None:
    with engine.connect() as connection:
        assert connection.execute(text("SELECT plain_name(:name)"), {"name": name}).scalar_one() == plain


def test_the_plain_form_is_the_extractors_own(engine: Engine) -> None:
    names = sorted({row["person"] for row in load_csv("people/tenures.csv")})
    words = [name for name in names if name.replace(" ", "").isalpha()]
    with engine.connect() as connection:
        for word in words:
            assert connection.execute(text("SELECT plain_name(:name)"), {"name": word}).scalar_one() == (
                without_marks(word)
            )


@pytest.mark.parametrize(
    ("kind", "name", "keys"),
    [
        ("country", "lao", {"LA"}),
        ("country", "la", {"LA"}),
        ("country", "Lào", {"LA"}),
        ("country", "CHDCND Lào", {"LA"}),
        ("country", "mỹ", {"US"}),
        ("country", "hoa ky", {"US"}),
        ("country", "viet nam", {"VN"}),
        ("country", "viet", {"VN"}),
        ("country", "nam", set()),
        ("person", "thongloun", {"thongloun-sisoulith-la"}),
        ("person", "to lam", {"to-lam-vn"}),
        ("person", "to-lam-vn", {"to-lam-vn"}),
        ("person", "tien dung", {"dinh-tien-dung-vn", "van-tien-dung-vn"}),
        ("person", "Tố Lâm", {"to-lam-vn"}),
        ("organization", "bo cong an lao", {"bo-cong-an-la-8c1af4"}),
        ("organization", "Bộ Công an", {"bo-cong-an-la-8c1af4", "bo-cong-an-vn-8c1af4"}),
        ("area", "giao duc", {"education"}),
        ("area", "Education", {"education"}),
        ("agreement_type", "ban ghi nho", {"memorandum_of_understanding"}),
        ("event_type", "hội đàm", {"talks"}),
        ("action", "signed", {"signed"}),
        ("stance", "proposed", {"proposed"}),
        ("stance", "%", set()),
        ("no_such_kind", "lao", set()),
    ],
)
def test_what_a_name_means(run: Run, engine: Engine, kind: str, name: str, keys: set[str]) -> None:
    with engine.connect() as connection:
        sql = text("SELECT bi.keys_named(:kind, :name)")
        assert set(connection.execute(sql, {"kind": kind, "name": name}).scalars()) == keys


def test_the_types_of_parameters_are_the_kinds_of_names(engine: Engine) -> None:
    with engine.connect() as connection:
        kinds = set(connection.execute(text("SELECT DISTINCT kind FROM bi.names")).scalars())
        assert kinds | {"person", "organization"} == set(NAMED)


@pytest.mark.parametrize(
    ("parameter", "value", "message"),
    [
        ("country", "Laoss", r"no country 'Laoss'; did you mean .*Lao.* \(LA\)"),
        ("organization", "bo cogn an", r"did you mean bộ công an|did you mean Bộ Công an"),
        ("type", "xyz", r"no agreement type 'xyz'; one of agreement, arrangement"),
    ],
)
def test_an_unknown_name_is_said_with_the_nearest(
    run: Run, engine: Engine, parameter: str, value: str, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        run_query(engine, find_query("agreements_by_party"), {parameter: value})


def test_a_name_of_the_right_kind_may_give_no_rows(run: Run) -> None:
    found = run("query", "agreements_by_party", "--param", "country=thai lan")
    assert found.exit_code == 0
    assert "no rows" in found.stderr


@pytest.mark.parametrize(
    ("words", "kind", "key"),
    [
        ("dinh tien dung", "person", "dinh-tien-dung-vn"),
        ("Đinh Tiến Dũng", "person", "dinh-tien-dung-vn"),
        ("dinh tien dugn", "person", "dinh-tien-dung-vn"),
        ("dinh tien dung", "article", "004_a044d2e56a3c58e8"),
        ("vien chang", "organization", "vieng-chan-la"),
        ("bo cong an", "organization", "bo-cong-an-vn-8c1af4"),
        ("can cuoc cong dan", "article", "002_8af0e2a929b6679e"),
        ("vien thong", "area", "digital"),
    ],
)
def test_what_is_found(find: Callable[..., list[dict[str, str]]], words: str, kind: str, key: str) -> None:
    found = [hit["key"] for hit in find(words) if hit["kind"] == kind]
    assert any(one.startswith(key) for one in found[:3]), found


def test_events_of_a_person_and_agreements_of_an_organization(
    find: Callable[..., list[dict[str, str]]],
) -> None:
    (talks,) = [
        hit for hit in find("dinh tien dung", "--kind", "events") if hit["about"].startswith("Hội đàm")
    ]
    assert talks["date"] == "2022-08-09"
    names = [hit["name"] for hit in find("bo tu phap", "-k", "agreements")]
    assert names[0].startswith("Kế hoạch hợp tác năm 2024")


def test_found_words_are_marked_in_the_original_text(
    find: Callable[..., list[dict[str, str]]], engine: Engine
) -> None:
    (hit,) = find("dinh tien dung", "--kind", "articles", "--limit", "1")
    assert "**Đinh Tiến Dũng**" in hit["snippet"]
    with engine.connect() as connection:
        sql = text("SELECT body FROM articles WHERE record_id = :id")
        body = " ".join(connection.execute(sql, {"id": hit["key"]}).scalar_one().split())
    for part in hit["snippet"].replace("**", "").split(" … "):
        assert part in body


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("can cuoc cong dan", {"002_8af0e2a929b6679e"}),
        ('"giao duc" "dan do"', {"002_8af0e2a929b6679e"}),
        ('"dinh tien dung" -"giao duc"', set()),
        ('"dan do" or "dinh tien dung"', {"002_8af0e2a929b6679e", "004_a044d2e56a3c58e8"}),
        ("khong co gi nhu the nay xyz", set()),
    ],
)
def test_words_together_apart_and_left_out(
    find: Callable[..., list[dict[str, str]]], words: str, articles: set[str]
) -> None:
    assert {hit["key"] for hit in find(words, "-k", "articles", "--limit", "20")} == articles


def test_the_text_form_groups_by_kind_and_tells_the_keys(run: Run) -> None:
    found = run("search", "dinh", "tien", "dung", "--limit", "1")
    lines = found.stdout.splitlines()
    assert lines[0].startswith("Articles  1 of ")
    assert [line.split("  ")[0] for line in lines if line and line[0] != " "][:3] == [
        "Articles",
        "People",
        "Events",
    ]
    assert "[dinh-tien-dung-vn]" in found.stdout
    assert run("search", "zzzz qqqq").stderr == "nothing found for 'zzzz qqqq'\n"


def test_results_of_a_search_go_to_a_file(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "found.csv"
    assert run("search", "to lam", "--output", str(out)).exit_code == 0
    assert out.read_text("utf-8").startswith("kind,name,about,date,snippet,key\n")


def test_steering_characters_of_an_article_do_not_reach_the_terminal(
    fresh_database_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "Việt Nam và Lào hội đàm\nHai bên \u202ehội đàm\u202c về viễn thông \ue000giả\ue001.", "utf-8"
    )
    runner = CliRunner()
    runner.invoke(main, ["--database-url", fresh_database_url, "load", str(path)])
    found = runner.invoke(main, ["--database-url", fresh_database_url, "search", "vien thong"])
    assert "viễn thông" in found.stdout
    assert "\u202e" not in found.stdout and "\x1b" not in found.stdout


@pytest.mark.parametrize("words", ["!!!", "   "])
def test_no_words_are_wrong_usage(run: Run, words: str) -> None:
    found = run("search", words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "no words" in found.stderr


@pytest.mark.parametrize(
    "words", ["'", '"', "a & | ! b:*", "<-> <2>", "\\", "%_", "O'Neill \"x\" :'words'", "-"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_no_words_break_a_search(run: Run, engine: Engine, kind: str, words: str) -> None:
    run_query(engine, command_query(f"search_{kind}"), {"words": words, "limit": "3"})


def test_indexes_serve_the_search(database_url: str, run: Run) -> None:
    """The planner can use an index for what a search asks; with few rows it would rather read them all."""
    wanted = {
        "SELECT 1 FROM articles WHERE search @@ search_phrase('vien thong')": "ix_articles_search",
        "SELECT 1 FROM events WHERE search_vector(title) @@ search_phrase('dam')": "ix_events_words",
        "SELECT 1 FROM agreements WHERE search_vector(title) @@ search_query('do')": "ix_agreements_words",
        "SELECT 1 FROM people WHERE search_name ~ '\\mto lam\\M'": "ix_people_search_name",
        "SELECT 1 FROM person_names WHERE search_name %> 'thonglun'": "ix_person_names_search_name",
        "SELECT 1 FROM organizations WHERE search_name = 'bo cong an'": "ix_organizations_search_name",
    }
    engine = make_engine(database_url)
    with engine.connect() as connection:
        connection.execute(text("SET enable_seqscan = off"))
        for statement, index in wanted.items():
            plan = "\n".join(
                row[0] for row in connection.exec_driver_sql(f"EXPLAIN {statement}".replace("%", "%%"))
            )
            assert index in plan, plan
    engine.dispose()


@pytest.mark.parametrize("kind", KINDS)
def test_every_search_has_the_same_columns(run: Run, engine: Engine, kind: str) -> None:
    query: Query = command_query(f"search_{kind}")
    assert run_query(engine, query, {"words": "lao"}).columns == (
        "name",
        "about",
        "date",
        "snippet",
        "key",
        "total",
    )
