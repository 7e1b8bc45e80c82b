"""The UK list's table from its XML: no official CSV is at hand, so what the XML says is laid out as its CSV is."""

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

GROUPS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "Names/Name",
        {f"Name {n}": f"Name{n}" for n in (6, 1, 2, 3, 4, 5)}
        | {"Name type": "NameType", "Alias strength": "AliasStrength"},
    ),
    ("Titles/Title", {"Title": "."}),
    (
        "NonLatinNames/NonLatinName",
        {
            "Name non-latin script": "NameNonLatinScript",
            "Non-latin script type": "NonLatinScriptType",
            "Non-latin script language": "NonLatinScriptLanguage",
        },
    ),
    (
        "Addresses/Address",
        {f"Address Line {n}": f"AddressLine{n}" for n in range(1, 7)}
        | {"Address Postal Code": "AddressPostalCode", "Address Country": "AddressCountry"},
    ),
    ("PhoneNumbers/PhoneNumber", {"Phone number": "."}),
    ("Websites/Website", {"Website": "."}),
    ("EmailAddresses/EmailAddress", {"Email address": "."}),
    ("IndividualDetails/Individual/DOBs/DOB", {"D.O.B": "."}),
    ("IndividualDetails/Individual/Nationalities/Nationality", {"Nationality(/ies)": "."}),
    (
        "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier",
        {
            "National Identifier number": "NationalIdentifierNumber",
            "National Identifier additional information": "NationalIdentifierAdditionalInformation",
        },
    ),
    (
        "IndividualDetails/Individual/PassportDetails/Passport",
        {
            "Passport number": "PassportNumber",
            "Passport additional information": "PassportAdditionalInformation",
        },
    ),
    ("IndividualDetails/Individual/Positions/Position", {"Position": "."}),
    ("IndividualDetails/Individual/Genders/Gender", {"Gender": "."}),
    (
        "IndividualDetails/Individual/BirthDetails/Location",
        {"Town of birth": "TownOfBirth", "Country of birth": "CountryOfBirth"},
    ),
    ("EntityDetails/Entity/TypeOfEntities/TypeOfEntity", {"Type of entity": "."}),
    ("EntityDetails/Entity/Subsidiaries/Subsidiary", {"Subsidiaries": "."}),
    ("EntityDetails/Entity/ParentCompanies/ParentCompany", {"Parent company": "."}),
    (
        "EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber",
        {"Business registration number (s)": "."},
    ),
    ("ShipDetails/Ship/IMONumbers/IMONumber", {"IMO number": "."}),
    ("ShipDetails/Ship/CurrentOwnerOperators/CurrentOwnerOperator", {"Current owner/operator (s)": "."}),
    ("ShipDetails/Ship/PreviousOwnerOperators/PreviousOwnerOperator", {"Previous owner/operator (s)": "."}),
    ("ShipDetails/Ship/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip", {"Current believed flag of ship": "."}),
    ("ShipDetails/Ship/PreviousFlags/PreviousFlag", {"Previous flags": "."}),
    ("ShipDetails/Ship/TypeOfShipDetails/TypeOfShip", {"Type of ship": "."}),
    ("ShipDetails/Ship/TonnageOfShipDetails/TonnageOfShip", {"Tonnage of ship": "."}),
    ("ShipDetails/Ship/LengthOfShipDetails/LengthOfShip", {"Length of ship": "."}),
    ("ShipDetails/Ship/YearsBuilt/YearBuilt", {"Year Built": "."}),
    (
        "ShipDetails/Ship/HullIdentificationNumbers/HullIdentificationNumber",
        {"Hull identification number (HIN)": "."},
    ),
)
"""What belongs together, and the columns of each."""

ONCE = {
    "Last Updated": "LastUpdated",
    "Unique ID": "UniqueID",
    "OFSI Group ID": "OFSIGroupID",
    "UN Reference Number": "UNReferenceNumber",
    "Regime Name": "RegimeName",
    "Designation Type": "IndividualEntityShip",
    "Designation source": "DesignationSource",
    "Sanctions Imposed": "SanctionsImposed",
    "Other Information": "OtherInformation",
    "UK Statement of Reasons": "UKStatementofReasons",
    "Date Designated": "DateDesignated",
}

COLUMNS = (
    *("Last Updated", "Unique ID", "OFSI Group ID", "UN Reference Number"),
    *("Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name type", "Alias strength", "Title"),
    *("Name non-latin script", "Non-latin script type", "Non-latin script language"),
    *("Regime Name", "Designation Type", "Designation source", "Sanctions Imposed", "Other Information"),
    *("UK Statement of Reasons", *(f"Address Line {n}" for n in range(1, 7)), "Address Postal Code"),
    *("Address Country", "Phone number", "Website", "Email address", "Date Designated", "D.O.B"),
    *("Nationality(/ies)", "National Identifier number", "National Identifier additional information"),
    *("Passport number", "Passport additional information", "Position", "Gender", "Town of birth"),
    *("Country of birth", "Type of entity", "Subsidiaries", "Parent company", "Business registration number (s)"),
    *("IMO number", "Current owner/operator (s)", "Previous owner/operator (s)", "Current believed flag of ship"),
    *("Previous flags", "Type of ship", "Tonnage of ship", "Length of ship", "Year Built"),
    "Hull identification number (HIN)",
)
"""The official CSV's 58 columns in their order."""

NOT_IN_TABLE = ("SanctionsImposedIndicators", "CryptoWalletAddresses", "ShoeSizes")
"""Elements that have no column; the XML without them must say what the table says."""


def table(xml: Path) -> Iterator[dict[str, str]]:
    """Each designation's rows: every combination of what it has several of."""
    for _, record in etree.iterparse(xml, tag="Designation"):
        once = {column: record.findtext(name) or "" for column, name in ONCE.items()}
        for parts in itertools.product(*(_values(record, path, columns) for path, columns in GROUPS)):
            yield {**once, **{column: value for part in parts for column, value in part.items()}}
        record.clear()


def without_what_has_no_column(xml: Path, folder: Path) -> Path:
    """The XML without the elements that no column has."""
    tree = etree.parse(xml)
    etree.strip_elements(tree, *NOT_IN_TABLE)
    path = folder / "without.xml"
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return path


def write_csv(xml: Path, path: Path, report_date: str = "07-Sep-2026") -> Path:
    """The XML as the CSV that its publisher would make of it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(f"Report Date: {report_date}\r\n")
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(table(xml))
    return path


def _values(record: etree._Element, path: str, columns: dict[str, str]) -> list[dict[str, str]]:
    """The cells of each element at a path; one row of nothing where there is none."""
    found = [
        {column: (item.text if name == "." else item.findtext(name)) or "" for column, name in columns.items()}
        for item in record.findall(path)
    ]
    return found or [{}]
