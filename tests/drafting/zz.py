"""A small country, ``zz``, written to a folder: real grammars of languages, invented law, bodies and systems."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import msgspec

from aryz.content.library import Library, load_library
from aryz.content.paths import data_root
from aryz.model.answers import Answers, Incident, Name, Person

TODAY = date(2026, 11, 23)

COUNTRY = """
code: zz
names: {ru: Зетландия, en: Zedland}
names_of: {ru: Зетландии, en: Zedland}
languages: [ru, kk]
filing_languages: [ru, kk]
timezone: Asia/Almaty
phone_region: KZ
id_number: {label: pin, example: '1', digits: 12, pattern: '.*'}
cities: [{id: zed, names: {ru: Зет, kk: Зет, ky: Зет, en: Zed}}]
"""

SOURCES = """
- {id: page, title: A page, url: 'https://example.org/law', source_date: 2026-06-01, checked_on: 2026-11-22}
- {id: old, title: An old page, source_date: 2020-06-01}
"""

NAMES = """
  names:
    ru:
      pattern: '{head} Зетландии{requisites} «{title}»'
      heads: {basic: Закон, genitive: Закона, instrumental: Законом}
      short: {basic: Закон, genitive: Закона, instrumental: Законом}
    kk:
      pattern: '«{title}» Зетландияның{requisites} {head}'
      heads: {basic: Заңы, genitive: Заңының, dative: Заңына, accusative: Заңын}
      short: {basic: Заң, genitive: Заңның, dative: Заңға, accusative: Заңды}
    ky:
      pattern: '«{title}» Зетландиянын{requisites} {head}'
      heads: {basic: Мыйзамы, genitive: Мыйзамынын, dative: Мыйзамына, accusative: Мыйзамын}
      short: {basic: Мыйзам, genitive: Мыйзамдын, dative: Мыйзамга, accusative: Мыйзамды}
    en:
      pattern: 'the {head} of Zedland{requisites} “{title}”'
      heads: {basic: Law}
      short: {basic: the Law}
"""

LAWS = f"""
- id: zz-pd
  title: {{ru: О данных, kk: Деректер туралы, ky: Маалыматтар жөнүндө, en: On Data}}
{NAMES}
  units: [article, paragraph, subparagraph]
  title_evidence: {{grade: copy, source: page}}
  number: 94-V
  number_evidence: {{grade: copy, source: page}}
  adopted: 2013-05-21
  adopted_evidence: {{grade: copy, source: page}}
  provisions:
    '8-1': {{evidence: {{grade: copy, source: page}}}}
    '24': {{evidence: {{grade: copy, source: page}}}}
    '24.1.1)': {{evidence: {{grade: copy, source: page}}}}
    '24.1.2)': {{evidence: {{grade: official, source: page}}}}
    '24.9': {{evidence: {{grade: secondary, source: page}}}}
    '25.2': {{evidence: {{grade: secondary, source: page}}}}
    '26': {{evidence: {{grade: secondary, source: page, verbatim: true}}}}
    '27': {{evidence: {{grade: copy, source: page}}, valid_to: 2026-01-01}}
- id: zz-other
  title: {{ru: Об ином, kk: Өзге туралы, ky: Башка жөнүндө, en: On Other Things}}
{NAMES}
  units: [article, part-word, subparagraph]
  title_evidence: {{grade: secondary, source: page}}
  number: 5-VI
  number_evidence: {{grade: recalled, source: page}}
  provisions:
    '91.2': {{evidence: {{grade: copy, source: page}}}}
    '63.2.1)': {{evidence: {{grade: copy, source: page}}}}
- id: zz-guess
  title: {{ru: О догадках, kk: Болжам туралы, ky: Божомол жөнүндө, en: On Guesses}}
{NAMES}
  units: [article]
  title_evidence: {{grade: recalled, source: page}}
  provisions:
    '1': {{evidence: {{grade: recalled, source: page}}}}
- id: zz-was
  valid_to: 2026-02-05
  replaced_by: zz-pd
  title: {{ru: О былом, kk: Бұрынғы туралы, ky: Мурунку жөнүндө, en: On the Past}}
{NAMES}
  units: [article-old, part-number, point]
  title_evidence: {{grade: copy, source: page}}
  provisions:
    '17': {{evidence: {{grade: copy, source: page}}}}
    '17.2.1)': {{evidence: {{grade: copy, source: page}}}}
"""

RIGHTS = """
- {id: access, label: r, basis: [{act: zz-pd, provisions: ['24.1.1)', '25.2']}, {act: zz-guess, provisions: ['1']}, {act: zz-other, provisions: ['91.2']}]}
- {id: guess, label: r, basis: [{act: zz-guess, provisions: ['1']}]}
"""

LIMITS = """
limits:
  - {id: zz.answer, number: 15, unit: working-days, start: registration, owner: body, basis: [], evidence: {grade: copy, source: page}}
  - {id: zz.private, number: 3, unit: working-days, start: receipt, owner: body, basis: [], evidence: {grade: secondary, source: page}}
  - {id: zz.decision, number: 1, unit: months, start: receipt, owner: body, basis: [], evidence: {grade: official, source: page}}
terms:
  - {role: answer, limit: zz.answer, sectors: [state]}
  - {role: answer, limit: zz.private, sectors: [private]}
  - {role: complaint-decision, limit: zz.decision}
"""

REQUIREMENTS = """
- {id: r1, genres: [request], element: full-name, basis: {act: zz-other, provisions: ['63.2.1)']}, evidence: {grade: copy, source: page}}
- {id: r2, genres: [request, complaint], element: postal-address, basis: {act: zz-other, provisions: ['63.2.1)']}, evidence: {grade: copy, source: page}}
- {id: r3, genres: [request], element: id-number, basis: {act: zz-pd}, evidence: {grade: copy, source: page}, if_any: true}
- {id: r4, genres: [request], element: citizenship, basis: {act: zz-pd}, evidence: {grade: recalled, source: page}}
- {id: r5, genres: [complaint], element: residence-address, basis: {act: zz-guess}, evidence: {grade: copy, source: page}}
"""

BODIES = """
- id: zz-police
  sector: state
  kinds: [police]
  names:
    ru: {basic: Полиция Зета, genitive: Полиции Зета, dative: Полиции Зета, accusative: Полицию Зета, addressee: В Полицию Зета}
    kk: {basic: Зет полициясы, genitive: Зет полициясының, dative: Зет полициясына, accusative: Зет полициясын}
  evidence: {grade: secondary, source: page}
  superior: zz-ministry
  postal_address: {text: {ru: 'Зет, Главная улица, 1'}, evidence: {grade: official, source: page}}
  email: {text: {ru: old@example.org}, evidence: {grade: official, source: old}}
- id: zz-ministry
  sector: state
  kinds: [ministry]
  names:
    ru: {basic: Министерство, genitive: Министерства, dative: Министерству, accusative: Министерство, addressee: В Министерство}
    kk: {basic: Министрлік, genitive: Министрліктің, dative: Министрлікке, accusative: Министрлікті}
    en: {basic: the Ministry, addressee: To the Ministry}
    ky: {basic: Министрлик, genitive: Министрликтин, dative: Министрликке, accusative: Министрликти}
  evidence: {grade: official, source: page}
- id: zz-firm
  sector: private
  kinds: [company]
  names:
    ru: {basic: ТОО «Камера», genitive: ТОО «Камера», dative: ТОО «Камера», accusative: ТОО «Камера», addressee: ТОО «Камера»}
    kk: {basic: «Камера» ЖШС, genitive: «Камера» ЖШС-нің, dative: «Камера» ЖШС-не, accusative: «Камера» ЖШС-н}
  evidence: {grade: official, source: page}
"""

SYSTEMS = """
- id: zz-cameras
  name: {ru: камеры Зета, kk: Зет камералары, ky: Зет камералары, en: cameras of Zed}
  events: [road-camera]
  data: [plate]
  features: [camera, plates]
  why: why
  evidence: {grade: official, source: page}
  holdings:
    - {role: police, certainty: likely, does: d, body: zz-police, write_to: true, evidence: {grade: secondary, source: page}}
    - {role: vendor, certainty: sure, does: d, body: zz-firm, evidence: {grade: official, source: page}}
  paragraphs:
    - id: log
      letters: [access]
      right: access
      text: {ru: 'дать журнал номера <v of="incident.vehicle_plate"/>', kk: 'журналды беруіңізді', ky: 'журналды берүүңүздү', en: give me the log}
      when: {answer: incident.vehicle_plate, given: true}
    - id: note
      letters: [access]
      text: {ru: 'Камеры стоят {{ cite("zz-pd", "24") }}.', kk: 'Камералар бар.', ky: 'Камералар бар.', en: There are cameras.}
- id: zz-private-camera
  name: {ru: другая камера, kk: басқа камера, ky: башка камера, en: another camera}
  events: [shop-camera]
  data: []
  features: [camera]
  why: why
  general: true
  evidence: {grade: official, source: page}
  holdings:
    - {role: controller, certainty: unknown, does: d, write_to: true, evidence: {grade: official, source: page}}
"""

ROUTES = """
- {id: up, letter: complaint-superior, to: superior, filed_at: holder, sectors: [state], evidence: {grade: copy, source: page}}
- {id: reg, letter: complaint-regulator, to: zz-ministry, evidence: {grade: copy, source: page}}
"""

KINDS = {
    "access": "kind: access\ngenre: request\naddressee: holder\norder: 1\nlabel: l\ntime_limit: answer\nneeds: []\n"
    "demands: [{id: confirm, right: access}, {id: copy, right: access, chosen: false}]",
    "complaint-superior": "kind: complaint-superior\ngenre: complaint\naddressee: superior\norder: 2\nlabel: l\n"
    "time_limit: complaint-decision\nneeds: []\ndemands: [{id: oblige, right: access}]\nsystem_paragraphs: false",
    "complaint-regulator": "kind: complaint-regulator\ngenre: complaint\naddressee: regulator\norder: 3\nlabel: l\n"
    "time_limit: unknown-role\nneeds: []\ndemands: [{id: oblige, right: access}]\nsystem_paragraphs: false",
}

ACCESS = """{% import "shared" as shared with context %}
<letter>
<to/>
<from/>
<title>Заявление<sub>о доступе</sub></title>
{{ shared.opening() }}
{{ system_paragraphs() }}
{% if given("facts") %}<p id="facts"><v of="facts"/></p>{% endif %}
<p id="ground">{{ basis("access") }} прошу:</p>
<demands>
{% if wants("confirm") %}<demand id="confirm" right="access">подтвердить</demand>{% endif %}
{% if wants("copy") %}<demand id="copy" right="access">дать копию</demand>{% endif %}
{{ system_demands() }}
</demands>
<p id="term">Ответьте {{ term(time_limit) }}. {{ cite("zz-pd", "24.1.1)", "24.1.2)", form="breach") }} нельзя.</p>
<attachments/>
<date/>
<signature/>
<receipt/>
</letter>
"""

COMPLAINT = """<letter>
<to/>
<from/>
<title>Жалоба</title>
<p id="of">Жалуюсь на действия <v of="holder" as="genitive"/>.</p>
<demands><demand id="oblige" right="access">обязать</demand></demands>
<date/>
<signature/>
</letter>
"""

SHARED = """{% macro opening() %}
<p id="opening">Место: <v of="incident.place"/>. Когда: <v of="incident.when"/>.</p>
{% endmacro %}
"""


def write_content(root: Path) -> Path:
    """The folder with the country; returns its root."""
    country = root / "templates" / "countries" / "zz"
    country.mkdir(parents=True)
    files = {
        "country": COUNTRY, "sources": SOURCES, "laws": LAWS, "rights": RIGHTS, "limits": LIMITS,
        "requirements": REQUIREMENTS, "bodies": BODIES, "systems": SYSTEMS, "routes": ROUTES,
        "cautions": "- {id: zz-care, when: {sector: state}, text: caution.zz-care, evidence: {grade: official, source: page}}",
        "calendar": "base: KZ",
        "channels": "[]",
    }  # fmt: skip
    for name, text in files.items():
        (country / f"{name}.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(data_root() / "templates" / "languages", root / "templates" / "languages")
    for kind, text in KINDS.items():
        folder = root / "templates" / "letters" / kind
        folder.mkdir(parents=True)
        (folder / "letter.yaml").write_text(text, encoding="utf-8")
        for code in ("ru", "kk", "ky", "en"):
            source = ACCESS if kind == "access" else COMPLAINT
            (folder / f"{code}.xml").write_text(source, encoding="utf-8")
    shared = root / "templates" / "letters" / "shared"
    shared.mkdir()
    for code in ("ru", "kk", "ky", "en"):
        (shared / f"{code}.xml").write_text(SHARED, encoding="utf-8")
    (root / "templates" / "features.yaml").write_text("[]", encoding="utf-8")
    (root / "templates" / "questions").mkdir()
    interview = (
        "steps: []\npages: []\nquestions:\n  facts: {id: facts, type: long-text, label: q, max_length: 300}\n"
    )
    (root / "templates" / "questions" / "interview.yaml").write_text(interview, encoding="utf-8")
    return root


def library(root: Path) -> Library:
    """The Library of the small country."""
    return load_library(write_content(root))


ASKED = Answers(
    system="zz-cameras",
    letter="access",
    language="ru",
    person=Person(name=Name(family="Асанов", given="Болат", patronymic="Сергеевич"), postal_address="Зет, 2"),
    incident=Incident(from_="2026-11-10T08:05", to="2026-11-10T08:20", place="угол"),
)
"""Answers from which a letter can be drafted."""


def asked(**changes: object) -> Answers:
    """``ASKED`` with some answers changed."""
    return msgspec.structs.replace(ASKED, **changes)
