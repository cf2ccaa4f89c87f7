-- title: Dates whose bounds do not fit
-- title_vi: Ngày có giới hạn không khớp
-- description: Dates with inverted bounds, a day that is no single day, or month and day that the bounds exclude.
-- description_vi: Ngày có giới hạn đảo ngược, ngày đơn không phải một ngày, hoặc tháng và ngày trái với giới hạn.
SELECT what, key, date_edtf, date_lower, date_upper, date_month, date_day
FROM (
    SELECT 'event' AS what, key, date_edtf, date_kind, date_lower, date_upper, date_month, date_day FROM events
    UNION ALL
    SELECT 'event report', key, date_edtf, date_kind, date_lower, date_upper, date_month, date_day
    FROM event_reports
    UNION ALL
    SELECT 'agreement report', key, date_edtf, date_kind, date_lower, date_upper, date_month, date_day
    FROM agreement_reports
    UNION ALL
    SELECT 'mention', mention_id::text, date_edtf, date_kind, date_lower, date_upper, date_month, date_day
    FROM date_mentions
) AS dated
WHERE date_lower > date_upper
   OR (date_kind = 'day' AND date_lower IS DISTINCT FROM date_upper)
   OR (date_kind = 'day' AND date_day <> extract(day FROM date_lower))
   OR (date_kind IN ('day', 'month') AND date_month <> extract(month FROM date_lower));
