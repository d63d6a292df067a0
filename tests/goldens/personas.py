"""People who do not exist, chosen for what their papers do to a letter."""

from __future__ import annotations

from aryz.model.answers import IdDocument, Name, Person, Representative

PERSONAS: dict[str, dict[str, tuple[Person, Representative]]] = {
    "kz": {
        "no-patronymic": (
            Person(
                name=Name(family="Ұлықбек", given="Дәурен"),
                id_number="850312400346",
                postal_address="010000, Астана қаласы, Бейбітшілік көшесі, 12-үй, 7-пәтер",
                residence_address="010000, Астана қаласы, Бейбітшілік көшесі, 12-үй, 7-пәтер",
            ),
            Representative(),
        ),
        "long-name": (
            Person(
                name=Name(
                    family="Қожахметова-Нұрмағамбетова",
                    given="Айгүлжамал Мәриям",
                    patronymic="Әбдіғаппарқызы",
                ),
                id_number="900101450129",
                birth_date="1990-01-01",
                birth_place="Алматы облысы, Үлгі ауылы",
                postal_address="050000, Алматы қаласы, Медеу ауданы, Образцов көшесі, 100/2-үй, 205-пәтер",
                residence_address="040900, Алматы облысы, Үлгі ауылы, Үлгі көшесі, 1-үй",
                phone="+7 701 000 00 01",
                email="a.kozhakhmetova.nurmagambetova@example.org",
            ),
            Representative(),
        ),
        "foreigner": (
            Person(
                name=Name(family="Müller-Østergård", given="Anna Katharina"),
                id_number="910630400448",
                id_document=IdDocument(type="Reisepass", number="C01X00T47", issued_on="2021-03-04"),
                citizenship="Deutschland",
                postal_address="050000, Almaty, Abai Ave 20, apt. 3",
                residence_address="050000, Almaty, Abai Ave 20, apt. 3",
                email="anna@example.org",
            ),
            Representative(),
        ),
        "minor": (
            Person(
                name=Name(family="Асанов", given="Тимур", patronymic="Серікұлы"),
                id_number="120522600218",
                birth_date="2012-05-22",
                postal_address="050000, Алматы қаласы, Абай көшесі, 10-үй, 5-пәтер",
                residence_address="050000, Алматы қаласы, Абай көшесі, 10-үй, 5-пәтер",
            ),
            Representative(
                name=Name(family="Асанова", given="Айгүл", patronymic="Серікқызы"),
                basis="№ 0000001 туу туралы куәлік",
                phone="+7 701 000 00 03",
            ),
        ),
    },
    "kg": {
        "no-patronymic": (
            Person(
                name=Name(family="Асанова", given="Айгүл"),
                id_number="20101199000012",
                postal_address="720000, Бишкек шаары, Чүй проспектиси, 100-үй, 8-батир",
                phone="+996 555 000 001",
            ),
            Representative(),
        ),
        "long-name": (
            Person(
                name=Name(
                    family="Жээнбекова-Токтогулова", given="Айсулуу Бегимай", patronymic="Кудайберген кызы"
                ),
                id_number="20202198500023",
                postal_address="723500, Ош шаары, Үлгү көчөсү, 100/2-үй, 205-батир",
                phone="+996 555 000 002",
                email="aisuluu.zheenbekova.toktogulova@example.org",
            ),
            Representative(),
        ),
        "foreigner": (
            Person(
                name=Name(family="Müller-Østergård", given="Anna Katharina"),
                id_document=IdDocument(type="Reisepass", number="C01X00T47", issued_on="2021-03-04"),
                citizenship="Deutschland",
                postal_address="720000, Bishkek, Chui Ave 100, apt. 8",
                email="anna@example.org",
            ),
            Representative(),
        ),
        "minor": (
            Person(
                name=Name(given="Тилек", patronymic="Канат уулу"),
                id_number="11503201200034",
                birth_date="2012-03-15",
                postal_address="720000, Бишкек шаары, Токтогул көчөсү, 125-үй, 8-батир",
            ),
            Representative(
                name=Name(family="Асанова", given="Айгүл", patronymic="Бакыт кызы"),
                basis="КР-X № 0000001 туулгандыгы тууралуу күбөлүк",
                phone="+996 555 000 003",
            ),
        ),
    },
}
