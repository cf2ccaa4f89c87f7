"""The general reader on pages made in many layouts: the body is found whole, and nothing around it."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from etl.read import parse
from etl.records import RawDocument

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from page_templates import TEMPLATES, Story  # noqa: E402

OTHERS = [
    (
        f"Bài viết số {i} về mùa lễ hội trên vùng cao nguyên",
        f"Lễ hội lần thứ {i} diễn ra trong ba ngày với nhiều hoạt động văn hóa của người dân.",
    )
    for i in range(20)
]
STORY = Story(
    title="Hai nước mở rộng hợp tác vận tải đường sắt",
    lead="Đoàn tàu chở hàng đầu tiên giữa hai thủ đô sẽ khởi hành vào tháng 9 năm nay.",
    paragraphs=[
        "Sáng 12/6, tại Gdańsk, Bộ trưởng Giao thông hai nước đã hội đàm về vận tải đường sắt quốc tế.",
        "Hai bên nhất trí mở tuyến tàu hàng giữa hai thủ đô, mỗi tuần hai chuyến, bắt đầu từ tháng 9.",
        "“Đây là bước tiến trong hợp tác kinh tế giữa hai nước”, Bộ trưởng nước chủ nhà nói.",
        "Hai bộ trưởng cũng trao đổi về đào tạo lái tàu và việc công nhận bằng lái của nhau.",
        "Dịp này, đoàn đại biểu đã đến thăm xưởng đóng toa tàu ở ngoại ô thành phố.",
    ],
    caption="Hai bộ trưởng thăm xưởng đóng toa tàu. Ảnh: Lê Hoa",
    author="Lê Hoa",
    others=OTHERS,
)


@pytest.mark.parametrize("layout", TEMPLATES)
def test_body_of_a_layout(layout: str) -> None:
    data = TEMPLATES[layout](STORY).encode()
    document = parse(RawDocument("a.html", "", "a", "text/html", data, hashlib.sha256(data).hexdigest()))
    assert document.body == STORY.body
    assert document.title == STORY.title
    assert document.reader == "html"
