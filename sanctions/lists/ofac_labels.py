"""What OFAC calls things, and where they belong: literals only.

One vocabulary serves the XML's `idType` and the clauses of the CSV's Remarks.
Gathered from the SDN files of 2021 to 2024, the consolidated files of 2020 to
2025 and FORMATS of the field's other importers.
"""

from collections.abc import Mapping

_IDENTIFIERS = {
    "passportNumber": (
        "Passport | Diplomatic Passport | Stateless Person Passport | British National Overseas Passport"
        " | Passport Booklet | Passport No. | Service Passport"
    ),
    "idNumber": (
        "National ID No. | Identification Number | Cedula No. | C.U.R.P. | C.U.R.P. # | D.N.I. | NIT # | NIT"
        " | Driver's License No. | Driver's License | Numero de Identidad | Personal ID Card"
        " | Turkish Identification Number"
        " | Electoral Registry No. | Credencial electoral | I.F.E. | Birth Certificate Number | C.U.I. | C.U.I.P."
        " | LE Number"
        " | Citizen's Card Number | National Foreign ID Number | Residency Number | Refugee ID Card"
        " | Kenyan ID No. | Travel Document Number | VisaNumberID | Immigration No. | Tazkira National ID Card"
        " | UAE Identification | Cartilla de Servicio Militar Nacional | Pilot License Number | Tarjeta Profesional"
        " | Bosnian Personal ID No. | Personnel number | Serial No. | Stateless Person ID Card"
        " | Military Registration Number"
        " | Afghan National ID Card | Interpol: Red Notice. File No. | Residential permit | Work permit"
        " | Moroccan Personal ID No. | Public Security and Immigration No."
        " | CNP (Personal Numerical Code) | Seafarer's Identification Document"
    ),
    "taxNumber": (
        "Tax ID No. | RUC # | RUC | RIF # | RIF | R.F.C. | R.F.C. # | RFC | US FEIN | C.U.I.T. | C.I.F. | RTN"
        " | Italian Fiscal Code | Paraguayan tax identification number | Romanian Tax Registration"
        " | Numero Unico de Identificacao Tributaria (NUIT) | Fiscal Code | Tax ID | N.I.E."
        " | CNPJ | C.N.P.J. | N.I.F. | RSIN"
    ),
    "vatCode": "V.A.T. Number",
    "imoNumber": "International Maritime Organization No.",
    "registrationNumber": (
        "Registration Number | Registration ID | Business Registration Number | Company Number | UK Company Number"
        " | Commercial Registry Number | Public Registration Number | Business Registration Document # | C.R. No."
        " | Romanian C.R. | Certificate of Incorporation Number | Folio Mercantil No. | Matricula Mercantil No"
        " | Matricula Mercantil No. | Chamber of Commerce Number | Istanbul Chamber of Comm. No."
        " | Dubai Chamber of Commerce Membership No. | Central Registration System Number | Enterprise Number"
        " | Business Number | Branch Unit Number | Economic Register Number (CBLS) | Trade License No. | License"
        " | Registered Charity No. | Permit Number | File Number | SRE Permit No. | Organization Code"
        " | Afghan Money Service Provider License Number | Tourism License No. | Board of Directors Number"
        " | Vessel Registration Identification | Vessel Registration Number | Aircraft Tail Number"
        " | Previous Aircraft Tail Number | Aircraft Mode S Transponder Code | Aircraft Registration Number"
        " | Court Registration Number | Business Entity ID | Commercial Registration Number"
        " | Inscription Number | Registry Number | Legal Entity ID | C.I.N. | Trademark number"
        " | Registration Certificate Number (Dubai) | MSB Registration Number"
    ),
    "okpoCode": "Government Gazette Number",
    "leiCode": "Legal Entity Number",
    "uscCode": "Unified Social Credit Code (USCC) | United Social Credit Code Certificate (USCCC)",
    "socialSecurityNumber": "SSN | Social Security Number",
    "ogrnCode": "OGRNIP | Russian State Individual Business Registration Number Pattern (OGRNIP)"
    " | Primary State Registration Number (OGRN) | OGRN",
    "swiftBic": "SWIFT/BIC",
    "bikCode": "BIK (RU)",
    "dunsCode": "D-U-N-S Number",
    "mmsi": "MMSI | Maritime Mobile Service Identity",
    "isinCode": "ISIN | Identification Number ISIN",
    "ticker": "Equity Ticker | MICEX Code",
    "serialNumber": (
        "Aircraft Manufacturer's Serial Number (MSN) | Aircraft Serial Identification"
        " | Aircraft Construction Number (also called L/N or S/N or F/N)"
    ),
}

IDENTIFIERS: Mapping[str, str] = {
    label: name for name, labels in _IDENTIFIERS.items() for label in labels.split(" | ")
}
"""Label → the property that holds such a number. A number that proves itself to be something else goes there."""

PROPERTIES: Mapping[str, tuple[str, str]] = {
    "Gender": ("text", "gender"),
    "Website": ("text", "website"),
    "Email Address": ("text", "email"),
    "Email": ("text", "email"),
    "EMAIL": ("text", "email"),
    "Phone Number": ("text", "phone"),
    "Phone No.": ("text", "phone"),
    "Telephone": ("text", "phone"),
    "Telephone No.": ("text", "phone"),
    "PHONE": ("text", "phone"),
    "Organization Established Date": ("date", "incorporationDate"),
    "Organization Type": ("text", "sector"),
    "Target Type": ("text", "legalForm"),
    "Nationality of Registration": ("country", "jurisdiction"),
    "Registration Country": ("country", "jurisdiction"),
    "nationality": ("country", "nationality"),
    "citizen": ("country", "citizenship"),
    "ethnicity": ("text", "ethnicity"),
    "DOB": ("date", "birthDate"),
    "Vessel Call Sign": ("text", "callSign"),
    "Other Vessel Call Sign": ("text", "callSign"),
    "Vessel Type": ("text", "type"),
    "Other Vessel Type": ("text", "type"),
    "Vessel Flag": ("country", "flag"),
    "Other Vessel Flag": ("country", "flag"),
    "Former Vessel Flag": ("country", "pastFlags"),
    "Vessel Year of Build": ("date", "buildDate"),
    "Vessel Gross Tonnage": ("text", "tonnage"),
    "Vessel Gross Registered Tonnage": ("text", "grossRegisteredTonnage"),
    "Aircraft Model": ("text", "model"),
    "Aircraft Manufacture Date": ("date", "buildDate"),
}
"""Label → shape and property of what is no identifier."""

RELATIONS: Mapping[str, tuple[str, str]] = {
    "Linked To": ("UnknownLink", "linked to"),
    "Aircraft Operator": ("UnknownLink", "operated by"),
    "Issuer Name": ("UnknownLink", "securities issued by"),
    "Vessel Owner": ("Ownership", "owned by"),
}
"""Label → kind of link, and what the party is to the other."""

ASIDES: frozenset[str] = frozenset({"Chinese Commercial Code", "Fax", "Fax No.", "FAX", "UN/LOCODE", "Tribe"})
"""Labels of what is no identifier and has no property: codes for the characters of a name, fax numbers, places."""

PREFIXES: Mapping[str, str] = {
    "Secondary sanctions risk": "warning",
    "Additional Sanctions Information": "warning",
    "Executive Order": "directive",
    "CAATSA Section": "directive",
    "Transactions Prohibited": "directive",
    "IFCA Determination": "directive",
    "Listing Date": "date",
    "Effective Date": "date",
    "Purchase/Sales For Divestment Date": "aside",
    "PEESA Information": "directive",
    "Digital Currency Address": "wallet",
}
"""How labels begin that go on in many ways, and what they are."""
