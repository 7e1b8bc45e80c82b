"""The blueprint that all pages belong to, and the filters of their templates."""

from flask import Blueprint

from sanctions.web.pages import connections, differences, formats, labels, record

pages = Blueprint("pages", __name__)


_FILTERS = (
    connections.connection_remarks,
    differences.difference_rows,
    formats.age,
    formats.change,
    formats.count,
    formats.day,
    formats.days_ago,
    formats.duration,
    formats.edition_date,
    formats.moment,
    formats.score,
    formats.script_tag,
    formats.web_address,
    formats.weight,
    formats.sentence,
    formats.share,
    formats.told,
    formats.whole_date,
    labels.aligned_words,
    labels.also_on,
    labels.by_kind,
    labels.country_label,
    labels.dataset_title,
    labels.entity_address,
    labels.measure_tone,
    labels.pair_tone,
    labels.property_label,
    labels.schema_label,
    labels.spelled_out,
    record.headline,
    record.kinds,
)

for _filter in _FILTERS:
    pages.add_app_template_filter(_filter)
