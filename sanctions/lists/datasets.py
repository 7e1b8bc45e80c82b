"""The datasets that we read, by the codes that the field uses for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Dataset:
    """One list: what it is called, who publishes it and who imposes what is on it.

    ``authority`` is the word in its measures. ``in_default`` says that the
    scope `default` searches it, ``expected`` that an answer of that scope names
    it as missing while it is not loaded. ``formats`` are the formats that it comes in.
    A list not fetched for ``stale_after_hours`` counts as stale; 0 is never.
    """

    code: str
    title: str
    publisher: str
    authority: str
    in_default: bool
    formats: tuple[str, ...]
    stale_after_hours: int
    expected: bool = True


_OFAC = "US Treasury, Office of Foreign Assets Control (OFAC)"

_ROWS = (
    Dataset(
        "us_ofac_sdn",
        "US Specially Designated Nationals and Blocked Persons List",
        _OFAC,
        "United States (OFAC)",
        in_default=True,
        formats=("ofac_xml", "ofac_advanced", "ofac_enhanced", "ofac_csv"),
        stale_after_hours=72,
    ),
    Dataset(
        "us_ofac_cons",
        "US Consolidated (non-SDN) Sanctions List",
        _OFAC,
        "United States (OFAC)",
        in_default=True,
        formats=("ofac_xml", "ofac_advanced", "ofac_enhanced", "ofac_csv"),
        stale_after_hours=72,
    ),
    Dataset(
        "un_sc_sanctions",
        "United Nations Security Council Consolidated List",
        "United Nations Security Council",
        "United Nations Security Council",
        in_default=True,
        formats=("un_xml",),
        stale_after_hours=72,
    ),
    Dataset(
        "eu_fsf",
        "EU Consolidated List of Financial Sanctions",
        "European Commission, Financial Sanctions Files (FSF)",
        "European Union",
        in_default=True,
        formats=("eu_xml", "eu_csv"),
        stale_after_hours=72,
    ),
    Dataset(
        "gb_fcdo_sanctions",
        "UK Sanctions List",
        "UK Foreign, Commonwealth & Development Office (FCDO)",
        "United Kingdom",
        in_default=True,
        formats=("uk_xml", "uk_csv", "uk_ods"),
        stale_after_hours=72,
    ),
    Dataset(
        "ch_seco_sanctions",
        "Swiss Consolidated List of Sanctions",
        "Swiss State Secretariat for Economic Affairs (SECO)",
        "Switzerland",
        in_default=True,
        formats=("seco_xml",),
        stale_after_hours=72,
    ),
    Dataset(
        "ca_dfatd_sema_sanctions",
        "Consolidated Canadian Autonomous Sanctions List",
        "Global Affairs Canada",
        "Canada",
        in_default=True,
        formats=("canada_xml",),
        stale_after_hours=72,
    ),
    Dataset(
        "au_dfat_sanctions",
        "Australian Sanctions Consolidated List",
        "Australia, Department of Foreign Affairs and Trade (DFAT)",
        "Australia",
        in_default=True,
        formats=("dfat_xlsx",),
        stale_after_hours=72,
    ),
    Dataset(
        "us_trade_csl",
        "US Consolidated Screening List",
        "US Department of Commerce, International Trade Administration (ITA)",
        "United States",
        # It repeats OFAC's lists, and much of the rest are export controls and no sanctions.
        in_default=False,
        formats=("csl_csv", "csl_json"),
        stale_after_hours=72,
        expected=False,
    ),
    Dataset(
        "gb_hmt_sanctions",
        "UK OFSI Consolidated List (ConList), closed on 28 January 2026",
        "HM Treasury, Office of Financial Sanctions Implementation (OFSI)",
        "United Kingdom (OFSI)",
        # For questions about the past: those who are still sanctioned are on the UK Sanctions List.
        in_default=False,
        formats=("ofsi_csv",),
        stale_after_hours=0,
        expected=False,
    ),
    Dataset(
        "opensanctions",
        "OpenSanctions",
        "OpenSanctions Datenbanken GmbH",
        "",
        # A collection of other lists: it repeats those of the default scope.
        in_default=False,
        formats=("opensanctions_ftm", "opensanctions_nested", "opensanctions_simple"),
        stale_after_hours=72,
        expected=False,
    ),
    Dataset(
        "house",
        "House list",
        "Your own organisation",
        "Your own organisation",
        in_default=True,
        formats=("house_csv",),
        # Whoever keeps it changes it when there is something to change.
        stale_after_hours=0,
        expected=False,
    ),
    Dataset(
        "seed_article",
        "Seed: a news report of 16 March 2022",
        "This project",
        "",
        # Searched only while no official list is in force; services decide.
        in_default=False,
        formats=("seed",),
        stale_after_hours=0,
        expected=False,
    ),
)

DATASETS: Mapping[str, Dataset] = MappingProxyType({row.code: row for row in _ROWS})
"""Every dataset that can be loaded, by its code."""
