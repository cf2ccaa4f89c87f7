"""Comments of the views' columns: one vocabulary for all views, so that a name means the same everywhere."""

from __future__ import annotations

from models.base import note

_SUFFIXES = {
    "_vi": (", in Vietnamese", ", bằng tiếng Việt"),
    "_en": (", in English", ", bằng tiếng Anh"),
    "_edtf": (", as an EDTF string", ", dạng chuỗi EDTF"),
    "_from": (": first possible day", ": ngày sớm nhất có thể"),
    "_to": (": last possible day", ": ngày muộn nhất có thể"),
}

_NAMES = {
    "about_relations": ("Relations between countries are its matter", "Bài nói về quan hệ giữa các nước"),
    "action": ("What happened to the agreement", "Hành động đối với văn kiện"),
    "action_date": ("Date of the action", "Ngày của hành động"),
    "actions": ("All actions on the agreement", "Mọi hành động đối với văn kiện"),
    "agreement_key": ("Public key of the agreement", "Khóa công khai của văn kiện"),
    "agreement_title": ("Title of the agreement", "Tên văn kiện"),
    "agreement_type": ("Type of agreement", "Loại văn kiện"),
    "agreements_count": ("Agreements that the article reports", "Số văn kiện bài nêu"),
    "area": ("Area of cooperation", "Lĩnh vực hợp tác"),
    "area_group": ("Group of the area", "Nhóm lĩnh vực"),
    "areas": ("Areas of cooperation, as codes", "Các lĩnh vực hợp tác, dạng mã"),
    "article_count": ("Articles that report it", "Số bài nêu sự kiện"),
    "article_key": ("Public key of the article", "Khóa công khai của bài"),
    "article_title": ("Title of the article", "Tiêu đề bài"),
    "author": ("Byline as written", "Tên tác giả như trên bài"),
    "basis": ("From reference data or from articles", "Từ dữ liệu tham chiếu hay bài báo"),
    "body": ("The article's own text", "Nguyên văn của bài"),
    "body_length": ("Characters of the text", "Số ký tự của bài"),
    "concurs_with": ("Side or person that agreed to it", "Bên hoặc người tán thành"),
    "confidence": ("How sure the rule is, from 0 to 1", "Độ tin cậy của quy tắc, từ 0 đến 1"),
    "country": ("Country where it takes place", "Nước nơi diễn ra"),
    "country_code": ("Country where it takes place (ISO 3166-1)", "Nước nơi diễn ra (ISO 3166-1)"),
    "dac_code": ("OECD DAC sector code", "Mã ngành OECD DAC"),
    "date": ("Date", "Ngày"),
    "date_basis": ("Where the date comes from", "Căn cứ của ngày"),
    "date_because": ("Why an inferred date is so", "Lý do suy ra ngày"),
    "date_rank": (
        "Rank of the date: deprecated where reference data contradict it",
        "Thứ hạng của ngày: deprecated nếu trái dữ liệu tham chiếu",
    ),
    "end": ("End", "Kết thúc"),
    "end_offset": ("Code point behind the quote's last one", "Điểm mã ngay sau trích dẫn"),
    "event": ("The event by which it came about", "Sự kiện dẫn đến"),
    "event_date": ("Date of the event", "Ngày của sự kiện"),
    "event_key": ("Public key of the event", "Khóa công khai của sự kiện"),
    "event_title": ("Title of the event", "Tên sự kiện"),
    "event_type": ("Type of event", "Loại sự kiện"),
    "events_count": ("Events that the article reports", "Số sự kiện bài nêu"),
    "fact": ("The fact in words", "Dữ kiện bằng lời"),
    "fact_key": ("Public key of what the fact is about", "Khóa công khai của đối tượng"),
    "fact_kind": ("Kind of fact", "Loại dữ kiện"),
    "first_country": ("The country whose code comes first", "Nước có mã đứng trước"),
    "first_country_code": ("Code of the country that comes first", "Mã của nước đứng trước"),
    "first_published_on": ("Day of the first article on it", "Ngày của bài đầu tiên"),
    "form": ("Name without diacritics, for matching", "Tên không dấu, để so khớp"),
    "is_acting": ("Held as acting", "Quyền hoặc tạm quyền"),
    "is_collective": ("A group that is not listed", "Một nhóm văn kiện không liệt kê"),
    "is_former": ("Held before the article", "Đã thôi giữ trước bài báo"),
    "key": ("Public key or code", "Khóa công khai hoặc mã"),
    "kind": ("Kind of thing that has the name", "Loại đối tượng mang tên"),
    "language": ("Language (ISO 639-1)", "Ngôn ngữ (ISO 639-1)"),
    "legal_basis": ("Basis of the legal class", "Căn cứ phân loại pháp lý"),
    "legal_class": ("Legal class", "Phân loại pháp lý"),
    "list_order": ("Number in a numbered list", "Số thứ tự trong danh sách"),
    "locator": ("Record inside the source", "Bản ghi trong nguồn"),
    "name": ("Name", "Tên gọi"),
    "office": ("Title of the position", "Tên chức vụ"),
    "office_country_code": ("Country of the position (ISO 3166-1)", "Nước của chức vụ (ISO 3166-1)"),
    "organization": ("Organization of the position", "Tổ chức của chức vụ"),
    "organizations_count": ("Organizations that the article names", "Số tổ chức bài nêu"),
    "parent_event_key": ("Public key of the event that it is part of", "Khóa công khai của sự kiện chứa nó"),
    "parent_title": ("Title of the event that it is part of", "Tên sự kiện chứa nó"),
    "participants": ("People with their roles", "Những người tham dự và vai trò"),
    "parties": ("Parties to the agreement", "Các bên của văn kiện"),
    "party_countries": ("Countries of the parties (ISO 3166-1)", "Nước của các bên (ISO 3166-1)"),
    "people_count": ("People whom the article names", "Số người bài nêu"),
    "person": ("Name of the person", "Tên người"),
    "person_country_code": ("Country of the person (ISO 3166-1)", "Nước của người đó (ISO 3166-1)"),
    "person_in_reference": ("The person is known to reference data", "Người có trong dữ liệu tham chiếu"),
    "person_key": ("Public key of the person", "Khóa công khai của người"),
    "place": ("Place", "Địa điểm"),
    "published_at": ("Time of publication", "Thời điểm đăng"),
    "published_on": ("Day of publication in Vietnam", "Ngày đăng theo giờ Việt Nam"),
    "publisher": ("Who published the article", "Nơi xuất bản"),
    "quote": ("The quoted text", "Văn bản được trích"),
    "record_id": ("Id in the article record", "Mã trong bản ghi bài"),
    "relation_level": ("Level of relations", "Mức quan hệ"),
    "report_count": ("Reports of it in articles", "Số báo cáo trong các bài"),
    "role": ("Role in the event", "Vai trò trong sự kiện"),
    "rule": ("Rule that found the quote", "Quy tắc đã tìm ra trích dẫn"),
    "second_country": ("The other country", "Nước còn lại"),
    "second_country_code": ("Code of the other country", "Mã của nước còn lại"),
    "sector": ("Sector of a sector partnership", "Lĩnh vực của đối tác theo ngành"),
    "side": ("Side that speaks", "Bên phát biểu"),
    "side_country_code": ("Side that speaks, where it is a country", "Bên phát biểu, nếu là nước"),
    "sides": ("Sides: country codes and organizations", "Các bên: mã nước và tổ chức"),
    "signatories": ("People who signed it", "Những người ký"),
    "since": ("Since when", "Từ khi nào"),
    "source": ("Where it comes from", "Nguồn"),
    "speaker": ("Name of the speaker", "Tên người phát biểu"),
    "speaker_key": ("Public key of the speaker", "Khóa công khai của người phát biểu"),
    "stance": ("Stance towards the area", "Cách đề cập lĩnh vực"),
    "start": ("Start", "Bắt đầu"),
    "start_offset": ("First code point of the quote in the text", "Điểm mã đầu của trích dẫn trong bài"),
    "stated_count": ("Size of the group, where stated", "Số văn kiện, nếu có nêu"),
    "statement_key": ("Public key of the statement", "Khóa công khai của phát biểu"),
    "statements_count": ("Statements in the article", "Số phát biểu trong bài"),
    "status": ("Status of the event", "Tình trạng sự kiện"),
    "time_of_day": ("Time of day as written", "Thời điểm trong ngày như văn bản"),
    "title": ("Title", "Tên"),
    "url": ("Address of the page", "Địa chỉ của trang"),
    "verb": ("Verb of the statement", "Động từ của phát biểu"),
    "visit_level": ("Level of a visit", "Cấp chuyến thăm"),
}


def view_column_note(name: str) -> str:
    """The comment of a view's column in both languages; KeyError for a name that is not in the vocabulary.

    >>> view_column_note("since_edtf")
    'Since when, as an EDTF string | Từ khi nào, dạng chuỗi EDTF'
    """
    if name in _NAMES:
        return note(*_NAMES[name])
    for suffix, (english, vietnamese) in _SUFFIXES.items():
        base = name.removesuffix(suffix)
        if base != name:
            return note(_NAMES[base][0] + english, _NAMES[base][1] + vietnamese)
    raise KeyError(name)
