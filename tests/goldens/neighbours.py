"""People of the other six countries who do not exist: a long name that writes for itself, a child for whom a parent writes."""

from __future__ import annotations

from aryz.model.answers import IdDocument, Name, Person, Representative

LONG: dict[str, Person] = {
    "ru": Person(
        name=Name(family="Преображенская-Белозёрская", given="Александра Виктория", patronymic="Всеволодовна"),
        id_document=IdDocument(type="passport", number="00 00 000001", issued_on="2020-05-06", issued_by="ГУ МВД России по г. Москве"),
        birth_date="1988-05-17", postal_address="000001, г. Москва, ул. Образцовая, д. 100, корп. 2, кв. 205",
        residence_address="000001, г. Москва, ул. Образцовая, д. 100, корп. 2, кв. 205", phone="+7 900 000-00-01",
        email="a.preobrazhenskaya@example.org",
    ),
    "ua": Person(
        name=Name(family="Нечуй-Левицька", given="Зоряна Мар’яна", patronymic="В’ячеславівна"), id_number="3184710691",
        id_document=IdDocument(type="id-card", number="000000001"), birth_date="1987-03-12",
        postal_address="01001, м. Київ, вул. Прикладна, буд. 100, кв. 205", residence_address="01001, м. Київ, вул. Прикладна, буд. 100, кв. 205",
        phone="+380 50 000 00 01", email="zoriana@example.org",
    ),
    "tj": Person(
        name=Name(family="Раҳмонқулова", given="Гулҷаҳон", patronymic="Ғуломалиевна"), id_number="000000001",
        postal_address="734000, ш. Душанбе, кӯчаи Намунавӣ, 100, ҳуҷраи 205", residence_address="734000, ш. Душанбе, кӯчаи Намунавӣ, 100, ҳуҷраи 205",
        phone="+992 90 000 0001",
    ),
    "am": Person(
        name=Name(family="Примерян-Тестоян", given="Анаит Армине", patronymic="Тиграновна"), id_number="2305850001",
        postal_address="0010, город Ереван, улица Абовяна, дом 100, квартира 205", residence_address="0010, город Ереван, улица Абовяна, дом 100, квартира 205",
        phone="+374 10 000 000", email="anahit@example.org",
    ),
    "md": Person(
        name=Name(family="Exemplescu-Țărână", given="Ștefania Ecaterina"), id_number="2001234567890",
        postal_address="MD-2000, mun. Chișinău, str. Exemplului 100, ap. 205", residence_address="MD-2000, mun. Chișinău, str. Exemplului 100, ap. 205",
        phone="+373 22 000 001", email="stefania@example.org",
    ),
    "ee": Person(
        name=Name(family="Näidisemägi-Õunapuu", given="Maarja-Liis"), id_number="48805170232",
        postal_address="Näidise tn 100-205, 10000 Tallinn", residence_address="Näidise tn 100-205, 10000 Tallinn",
        phone="+372 600 0001", email="maarja@example.org",
    ),
}  # fmt: skip
PARENTS: dict[str, Representative] = {
    "ru": Representative(name=Name(family="Образцова", given="Мария", patronymic="Ивановна"), basis="свидетельство о рождении I-АА № 000001", phone="+7 900 000-00-03"),
    "ua": Representative(name=Name(family="Зразкова", given="Марія", patronymic="Іванівна"), basis="свідоцтво про народження І-БК № 000001", phone="+380 50 000 00 03"),
    "tj": Representative(name=Name(family="Намунаева", given="Мадина"), basis="шаҳодатномаи таваллуд № 000001", phone="+992 90 000 0003"),
    "am": Representative(name=Name(family="Примерян", given="Мариам"), basis="свидетельство о рождении № 000001", phone="+374 10 000 003"),
    "md": Representative(name=Name(family="Exemplescu", given="Maria"), basis="certificat de naștere nr. 000001", phone="+373 22 000 003"),
    "ee": Representative(name=Name(family="Näidis", given="Mari"), basis="sünnitõend nr 000001", phone="+372 600 0003"),
}  # fmt: skip
CHILDREN: dict[str, Name] = {
    "ru": Name(family="Образцов", given="Тимур", patronymic="Петрович"),
    "ua": Name(family="Зразков", given="Тимур", patronymic="Петрович"),
    "tj": Name(family="Намунаев", given="Тимур"),
    "am": Name(family="Примерян", given="Тигран"),
    "md": Name(family="Exemplescu", given="Andrei"),
    "ee": Name(family="Näidis", given="Tõnu"),
}
NEIGHBOURS = {
    code: {
        "long-name": (person, Representative()),
        "minor": (
            Person(
                name=CHILDREN[code],
                birth_date="2013-05-22",
                id_document=IdDocument(type="birth-certificate", number="I-AA 000001"),
                postal_address=person.postal_address,
                residence_address=person.residence_address,
            ),
            PARENTS[code],
        ),
    }
    for code, person in LONG.items()
}
