"""Where publishers keep their lists: one table, which the settings can override."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Address:
    """Where the newest publication of a dataset is.

    ``url`` gives the file, perhaps after redirects; ``filename`` is what we
    call it. ``checksum`` is the address of a checksum that is cheaper to ask
    for than the file, where the publisher has one. ``agent`` is the
    User-Agent that the publisher wants, empty for our own.
    """

    url: str
    filename: str
    checksum: str = ""
    agent: str = ""


_OFAC = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports"
_EU = "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1"
_EU_TOKEN = "token=dG9rZW4tMjAxNw"  # noqa: S105 - the EU prints it on its own pages, the same for everybody
_SECO = "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml"
_CANADA = (
    "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales"
)
_OPENSANCTIONS = "https://data.opensanctions.org/datasets/latest/sanctions"

ADDRESSES: Mapping[str, Address] = MappingProxyType(
    {
        # OFAC's standard XML: of its formats the one whose official bytes our tests know, and the smallest.
        "us_ofac_sdn": Address(f"{_OFAC}/SDN.XML", "SDN.XML"),
        "us_ofac_cons": Address(f"{_OFAC}/CONSOLIDATED.XML", "CONSOLIDATED.XML"),
        "un_sc_sanctions": Address(
            "https://scsanctions.un.org/resources/xml/en/consolidated.xml", "consolidated.xml"
        ),
        "eu_fsf": Address(
            f"{_EU}/content?{_EU_TOKEN}", "xmlFullSanctionsList_1_1.xml", checksum=f"{_EU}/checksum?{_EU_TOKEN}"
        ),
        "gb_fcdo_sanctions": Address(
            "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml", "UK-Sanctions-List.xml"
        ),
        "ch_seco_sanctions": Address(f"{_SECO}?lang=en&action=downloadXmlGesamtlisteAction", "consolidated-list.xml"),
        "ca_dfatd_sema_sanctions": Address(f"{_CANADA}/sanctions/sema-lmes.xml", "sema-lmes.xml"),
        "au_dfat_sanctions": Address(
            "https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx",
            "Australian_Sanctions_Consolidated_List.xlsx",
            agent="Mozilla/5.0 (compatible; sanctions)",
        ),
        "us_trade_csl": Address(
            "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json",
            "consolidated.json",
        ),
        "opensanctions": Address(f"{_OPENSANCTIONS}/entities.ftm.json", "entities.ftm.json"),
    }
)
"""The address of each dataset that has one. The rest are loaded by hand."""
