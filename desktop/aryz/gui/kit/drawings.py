"""Drawings as SVG text: grid 96 x 72 (larger ones say theirs), one line, one part filled (class "f"). No faces, uniforms, flags or arms."""

GRID = (96, 72)
GRIDS: dict[str, tuple[int, int]] = {"start": (200, 72), "road-camera-large": (200, 140)}

_ROAD = (
    '<path d="M7 67h16M15 67V14q0-6 6-6h63M40 8v5M68 8v6"/><rect x="34" y="13" width="12" height="7" rx="1.5"/>'
    '<rect class="f" x="55" y="14" width="25" height="13" rx="2.5"/><circle cx="62.5" cy="20.5" r="2.2"/>'
    '<path d="M80 18l7-3v11l-7-3"/><path d="M51 53l5-11h22l5 11"/><rect x="46" y="53" width="42" height="10.5" rx="3"/>'
    '<path d="M53 63.5V68M81 63.5V68M61 58.2h12"/>'
)
_STREET = (
    '<path d="M14 67h18M23 67V7M23 15h15"/><path class="f" d="M38 9h24l7 6-7 6H38z"/><path d="M69 12.5l5-2.5v10l-5-2.5"/>'
    '<path d="M46 15h.01"/><circle cx="70" cy="39" r="5.2"/><path d="M60.5 67V56q0-8 9.5-8t9.5 8v11"/>'
)
_HOUSE = (
    '<path d="M7 67h82"/><path d="M14 67V9q0-2 2-2h34q2 0 2 2v58M20 67V13h26v54M40 38v7"/>'
    '<rect class="f" x="62" y="24" width="19" height="31" rx="3"/><circle cx="71.5" cy="32.5" r="3.8"/>'
    '<path d="M67 43h.01M71.5 43h.01M76 43h.01M67 48.5h.01M71.5 48.5h.01M76 48.5h.01"/><path d="M62 14h19M71.5 7v7"/>'
)
_SHOP = (
    '<path d="M8 67h80M16 67V31M80 67V31"/><path d="M20 9h56l8 14H12z"/><path d="M12 23a6 6 0 0012 0 6 6 0 0012 0 6 6 0 0012 0 6 6 0 0012 0 6 6 0 0012 0 6 6 0 0012 0"/>'
    '<path d="M48 30v5M40 35h16"/><path class="f" d="M40 35h16a8 8 0 01-16 0z"/><path d="M26 67V54h18v13M52 67V50h20v17"/>'
)
_TRANSPORT = (
    '<rect x="9" y="12" width="78" height="44" rx="6"/><path d="M9 40h78M9 48h6M81 48h6M60 12v44M15 19h18v21M33 19v21M15 19v21"/>'
    '<path d="M40 12v5M35 17h14"/><path class="f" d="M35 17h14a7 7 0 01-14 0z"/><path d="M66 19h15v21M66 19v37"/>'
    '<circle cx="25" cy="58" r="7"/><circle cx="71" cy="58" r="7"/>'
)
_PHONE = (
    '<rect x="31" y="4" width="34" height="64" rx="5"/><path d="M43.5 10h9M42 62h12"/>'
    '<path class="f" d="M48 20c6.5 0 10.5 4.4 10.5 10.5C58.5 38 48 48 48 48S37.5 38 37.5 30.5C37.5 24.4 41.5 20 48 20z"/>'
    '<circle cx="48" cy="30.5" r="3.6"/>'
)
_FINE = (
    '<path d="M22 67V5h32l12 12v20M54 5v12h12M22 67h26"/><rect x="30" y="25" width="28" height="11" rx="2"/>'
    '<path d="M35 30.5h4M43 30.5h10M30 44h16M30 51h12M30 58h10"/><circle class="f" cx="65" cy="53" r="14"/>'
    '<circle cx="65" cy="53" r="9"/><path d="M65 48.5v9M61.5 51h7"/>'
)
_PAPERS = (
    '<rect x="11" y="14" width="56" height="40" rx="4"/><rect x="18" y="22" width="16" height="20" rx="2"/>'
    '<circle cx="26" cy="29" r="3.2"/><path d="M20.5 42q0-6.5 5.5-6.5t5.5 6.5M41 24h18M41 31h10M18 48h16"/>'
    '<circle class="f" cx="65" cy="44" r="13"/><path d="M74.5 53.5L87 66M59 44.5l4.2 4 8-8.5"/>'
)
_SERVER = (
    '<rect x="21" y="7" width="54" height="16.5" rx="3"/><rect class="f" x="21" y="27.5" width="54" height="16.5" rx="3"/>'
    '<rect x="21" y="48" width="54" height="16.5" rx="3"/><path d="M30 15.2h.01M30 35.7h.01M30 56.2h.01M42 15.2h24M42 35.7h24M42 56.2h24"/>'
)
_CONTROL = (
    '<rect x="9" y="6" width="24" height="18" rx="2"/><rect class="f" x="36" y="6" width="24" height="18" rx="2"/>'
    '<rect x="63" y="6" width="24" height="18" rx="2"/><path d="M13 19l5-5 4 4 3-3 4 4M67 19l5-6 4 4 3-2 4 4"/>'
    '<circle cx="48" cy="37" r="6"/><path d="M35.5 60q0-13 12.5-13t12.5 13M7 60h82M14 60v7M82 60v7"/>'
)
_MINISTRY = '<path class="f" d="M13 23L48 7l35 16z"/><path d="M17 28v29M32.5 28v29M48 28v29M63.5 28v29M79 28v29M12 60h72M8 67h80M13 27.5h70"/>'
_CITY_HALL = (
    '<path d="M8 67h80M14 67V34h68v33M38 34V17h20v17M36 17L48 6l12 11z"/><circle class="f" cx="48" cy="25.5" r="5.5"/>'
    '<path d="M48 23v2.7l1.8 1.2M43 67V54q0-5 5-5t5 5v13M22 43v8M30 43v8M66 43v8M74 43v8"/>'
)
_SUCCESSOR = (
    '<g stroke-dasharray="2.5 4"><path d="M6 62V32h28v30zM6 32l14-10 14 10M14 40v6M26 40v6M14 52v4M26 52v4"/></g>'
    '<path d="M40 46h13M49 41.5l5 4.5-5 4.5"/><path class="f" d="M60 26l15-12 15 12z"/>'
    '<path d="M62 26v36M88 26v36M58 62h34M69 34v7M81 34v7M72 62V51h6v11"/>'
)
_UNSURE = '<circle class="f" cx="48" cy="36" r="26"/><path d="M40 30a8.2 8.2 0 1111.5 7.7c-2.6 1.1-3.3 2.6-3.3 5.8M48.2 51h.01"/>'
_PERSON = (
    '<path d="M8 67h80"/><circle cx="34" cy="20" r="9"/><path d="M16 67V52q0-16 18-16t18 16v15"/>'
    '<path class="f" d="M62 30h20v27H62z"/><path d="M67 38h10M67 44h10M67 50h5"/>'
)
_START = (
    '<path d="M8 67h14M15 67V17q0-7 7-7h43M46 10v5"/><rect class="f" x="37" y="15" width="27" height="14" rx="2.5"/>'
    '<path d="M64 19l7.5-3.2v12.4L64 25"/><circle cx="45" cy="22" r="2.3"/><path d="M85 31q21 4 27 18t31 10" stroke-dasharray="0.5 6"/>'
    '<path d="M147 5h28l14 14v48h-42zM175 5v14h14M155 30h25M155 38h25M155 46h12"/><circle class="f" cx="178" cy="55" r="6.8"/><circle cx="178" cy="55" r="2"/>'
)
_ROAD_LARGE = (
    '<path d="M6 130h188M30 130V23q0-8 8-8h126M21 130v-6h18v6M82 15v6M116 15v6M148 15v6"/>'
    '<rect class="f" x="69" y="21" width="26" height="16" rx="2.5"/><circle cx="82" cy="29" r="4.5"/>'
    '<rect x="103" y="21" width="26" height="16" rx="2.5"/><circle cx="116" cy="29" r="4.5"/>'
    '<rect x="140" y="21" width="16" height="16" rx="2.5"/><path d="M144 26.5h8M144 31.5h8M143 43l-3 6M148 44v7M153 43l3 6"/>'
    '<path d="M74 130L100 84M186 130L142 84"/><path d="M103 106l6-13h30l6 13"/><rect x="96" y="106" width="56" height="15" rx="4"/>'
    '<path d="M102 121v6M146 121v6M102 113h5M141 113h5"/><rect class="f" x="115" y="110" width="18" height="7" rx="1"/>'
    '<circle cx="55" cy="106" r="5.2"/><path d="M47 130v-7q0-8 8-8t8 8v7"/>'
)

DRAWINGS: dict[str, str] = {
    "road-camera": _ROAD, "street-camera": _STREET, "house-camera": _HOUSE, "shop-camera": _SHOP, "transport-camera": _TRANSPORT,
    "app": _PHONE, "fine": _FINE, "papers-check": _PAPERS, "server": _SERVER, "control-room": _CONTROL, "ministry": _MINISTRY,
    "city-hall": _CITY_HALL, "successor": _SUCCESSOR, "unsure": _UNSURE, "person": _PERSON, "start": _START,
    "road-camera-large": _ROAD_LARGE,
}  # fmt: skip
