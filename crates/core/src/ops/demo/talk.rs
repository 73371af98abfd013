//! What is said at a booth: short notes in three languages, promises and their outcomes, with facts that vary.

use super::dice::Dice;
use crate::model::codes::{FollowUpKind, NoteKind};

/// A language we take notes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    Spanish,
    Chinese,
}

/// Topics of interest, each with what visitors say of it in our three languages.
#[rustfmt::skip]
pub(super) const TOPICS: &[(usize, &str, [&str; 3])] = &[
    (18, "lighting", ["Replaces {n} sodium luminaires, wants DALI-2.|{n} luminaires without control today.|Dimming by traffic on {k} streets.",
        "Cambia {n} luminarias de sodio, quiere DALI-2.|{n} puntos de luz sin telegestión.", "要更换 {n} 盏钠灯，要求 DALI-2。|目前 {n} 盏灯没有单灯控制。"]),
    (13, "sensors", ["{n} sensors on existing poles, {proto}.|Battery life matters more than price.", "{n} sensores en columnas existentes, {proto}.",
        "现有灯杆上加装 {n} 个传感器，{proto}。|最关心电池寿命。"]),
    (9, "parking", ["{n} bays in the old town, cars circle for {k} minutes.|Has {k} rivals' sensors on test.", "{n} plazas en el casco antiguo.",
        "老城区 {n} 个车位，平均找位 {k} 分钟。"]),
    (9, "mobility", ["Counts bicycles at {k} junctions by hand.|Bus priority at {k} crossings.", "Quiere contar bicicletas en {k} cruces.", "{k} 个路口人工统计自行车流量。"]),
    (7, "air quality", ["Low-emission zone, {k} reference stations, wants {n} cheap nodes.|Asks how NO₂ drifts after a year.",
        "Zona de bajas emisiones, quiere {n} nodos de NO₂.", "低排放区，需要 {n} 个空气质量节点。"]),
    (7, "energy", ["Pays {sum} a year for street lighting.|Wants to cut consumption by {k} %.", "Gasta {sum} al año en alumbrado.", "每年路灯电费 {sum}。"]),
    (5, "governance", ["Data must stay in the city's own cloud.|Council votes in {m}.", "El pleno vota en {m}.", "数据必须存放在市政自有云。"]),
    (5, "drones", ["Inspects {k} bridges a year, asks for a class mark.|Permit for flights over the harbour takes {k} weeks.",
        "Inspecciona {k} puentes al año.", "每年巡检 {k} 座桥梁，问 C5 级认证。"]),
    (4, "street furniture", ["{k} benches for the promenade, stainless or nothing.", "{k} bancos para el paseo marítimo.", "滨海步道需要 {k} 张座椅。"]),
    (6, "data", ["Needs an open interface, NGSI-LD if we can.|Asks for raw data every {k} minutes.", "Pide API abierta y NGSI-LD.", "要求开放接口，最好支持 NGSI-LD。"]),
    (4, "AI", ["Curious about video analysis, worried about the AI Act.|Faces must be blurred on the device.", "Le preocupa el Reglamento de IA.", "对视频分析感兴趣，担心欧盟 AI 法案。"]),
    (4, "gateways", ["{k} gateways cover the town, he thinks; we said {n} nodes each.", "{k} pasarelas para todo el término.", "{k} 个网关覆盖全市。"]),
    (4, "poles", ["{n} poles, {k} with cameras later.|Wants 6 m and 8 m in RAL 7016.", "{n} columnas de 6 m, RAL 7016.", "{n} 根 6 米灯杆，RAL 7016。"]),
    (3, "environment", ["Old harbour, {n} nodes for noise, air and water.", "Puerto viejo, {n} nodos.", "老港口 {n} 个监测节点。"]),
    (2, "waste", ["{n} containers, wants fill levels.", "{n} contenedores, quiere nivel de llenado.", "{n} 个垃圾箱需要满溢检测。"]),
    (2, "water", ["{k} underpasses flood every {m}.", "{k} pasos inferiores se inundan.", "{k} 处下穿通道积水。"]),
    (2, "noise", ["Terraces complain and are complained about; {k} squares.", "{k} plazas con terrazas.", "{k} 个广场的噪声监测。"]),
    (1, "EV charging", ["{k} chargers on lamp posts as a pilot.", "{k} cargadores en columnas.", "灯杆上 {k} 个充电桩试点。"]),
    (2, "照明", ["Renews {n} lights in three stages.", "Renueva {n} puntos de luz.", "分三期改造 {n} 盏路灯。"]),
    (2, "传感器", ["Looks for a maker of {n} sensors under its own name.", "Busca fabricante para {n} sensores.", "想做 {n} 个传感器的贴牌。"]),
    (1, "无人机", ["Sells drones, looks for docks.", "Vende drones, busca bases.", "做无人机销售，找机库供应商。"]),
    (1, "智慧停车", ["{n} bays, camera or radar not decided.", "{n} plazas, cámara o radar.", "{n} 个车位，视频还是雷达未定。"]),
];

const ASKS: [&str; 3] = [
    "Asks for {cert}.|Wants {cert} before anything else.|Needs the data sheet and {cert} by {d}.|Minimum order too high for a pilot.|\
     Which drivers work with the HX-L4?|How long do spare parts stay on the shelf?|Who services it here? We have nobody yet.|\
     Asks for two references in Europe.|Wants a price list {term}.|Warranty of {k} years is what rivals give.",
    "Pide {cert}.|Necesita ficha técnica y {cert} antes del {d}.|Pregunta quién da servicio aquí.|\
     Quiere dos referencias en Europa.|Pide precios {term}.|El pedido mínimo es alto para un piloto.",
    "要 {cert}。|{d}前要数据表和 {cert}。|问本地谁负责售后。|要两个欧洲案例。|要 {term} 报价。|起订量对试点来说太高。",
];

const FACTS: [&str; 3] = [
    "Tender in {m}, published in English.|Tender closes on {d}.|Pilot before {m}.|A rival quoted {price} apiece.|\
     {rival} was here yesterday with {price}.|Budget approved for next year.|Decides with the CTO.|Was at our stand twice.|\
     Brings a colleague tomorrow.|Speaks for {k} towns that buy together.|Lost a tender to {rival} over delivery time.|\
     European funds, must be spent by {m}.|Card taken, talks to their engineer.",
    "Licitación en {m}.|El plazo acaba el {d}.|Piloto antes de {m}.|{rival} le ofreció {price}.|\
     Presupuesto aprobado para el año que viene.|Decide con el concejal.|Vuelve mañana con el técnico.|\
     Compra junto con {k} municipios.|Fondos europeos, hay que gastarlos antes de {m}.",
    "{m}招标。|{d}截标。|{m}前做试点。|{rival} 报价 {price}。|明年预算已批。|需和技术负责人一起决定。|明天带同事再来。|\
     代表 {k} 个城市联合采购。|欧盟资金，{m}前必须用完。",
];

const WRITTEN: [&str; 3] = [
    "Sent data sheets and {cert}.|Out of office until {d}.|Asks for the price once more, {term}.|\
     Their engineer confirms {proto}.|Thanks for the visit, forwards us to purchasing.|Sends the drawings of {k} streets.|\
     Wants {n} instead of {k}.|Newsletter, please.",
    "Enviadas fichas y {cert}.|Fuera de la oficina hasta el {d}.|Pide precio otra vez, {term}.|\
     Manda los planos de {k} calles.|Agradece la visita, nos pasa a compras.",
    "已发数据表和 {cert}。|{d}前出差。|再次要 {term} 报价。|发来 {k} 条街的图纸。|感谢接待，转采购部。",
];

const CALLED: [&str; 3] = [
    "Still interested, waits for the council.|On voicemail.|Reached the assistant, call again after {d}.|\
     Budget moved to {m}.|Wants to talk to our engineer about {proto}.|Happy with the sample.",
    "Sigue interesado, espera al pleno.|No contesta.|Que llamemos después del {d}.|El presupuesto pasa a {m}.",
    "仍有兴趣，等批复。|无人接听。|{d}以后再打。|预算推迟到{m}。|对样品满意。",
];

/// Makers that do not exist.
pub(super) const RIVALS: &str = "Lumentra|Voltaria Lighting|Minato Sensing|Parkalys|Citrona Systems|Nodalux|Skyward Poles|Brightmere|\
    Aerovista Drones|Qinghe Photonics";
const CERTS: &str = "the CE declaration|IP66 and IK10|ENEC|a TALQ certificate|DALI-2 certificates|RoHS and REACH|EN 12767|\
    EPREL data|a RED test report|ISO 27001";
const PROTOCOLS: &str = "LoRaWAN|NB-IoT|Zhaga Book 18|DALI-2|Modbus|MQTT|Wi-SUN";
const TERMS: &str = "CIF Barcelona|DAP Lyon|FOB Shenzhen|CIF Valencia|DAP Hamburg";
const MONTHS: [&str; 3] = [
    "January|February|March|April|May|June|September",
    "enero|febrero|marzo|abril|mayo|junio|septiembre",
    "一月|二月|三月|四月|五月|六月|九月",
];

/// What was said at the first meeting, about a topic.
pub(super) fn first(dice: &mut Dice, tongue: Tongue, topic: &str) -> String {
    let at = tongue as usize;
    let known = TOPICS.iter().find(|(_, name, _)| *name == topic);
    let mut said = vec![known.map_or("", |(_, _, says)| dice.word(says[at]))];
    if dice.chance(70) {
        said.push(dice.word(ASKS[at]));
    }
    if dice.chance(60) {
        said.push(dice.word(FACTS[at]));
    }
    filled(dice, tongue, &said)
}

/// What was said afterwards, or written.
pub(super) fn later(dice: &mut Dice, tongue: Tongue, kind: NoteKind) -> String {
    let list = match kind {
        NoteKind::Mail => WRITTEN,
        NoteKind::Call => CALLED,
        _ if dice.chance(50) => ASKS,
        _ => FACTS,
    };
    let said = dice.word(list[tongue as usize]);
    filled(dice, tongue, &[said])
}

fn filled(dice: &mut Dice, tongue: Tongue, said: &[&'static str]) -> String {
    let gap = if tongue == Tongue::Chinese { "" } else { " " };
    fill(dice, tongue, &said.join(gap))
}

/// Puts facts where a template leaves room for them.
pub(super) fn fill(dice: &mut Dice, tongue: Tongue, template: &str) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, tail) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(&fact(dice, tongue, slot));
        rest = tail;
    }
    text.push_str(rest);
    text
}

fn fact(dice: &mut Dice, tongue: Tongue, slot: &str) -> String {
    match slot {
        "n" => (dice.pick(&[12, 18, 24, 30, 36, 40, 60, 80, 120, 150, 240, 300, 450, 600, 900, 1200])
            + dice.pick(&[0, 0, 0, 2, 5]))
        .to_string(),
        "k" => dice.between(2, 15).to_string(),
        "cert" => match (tongue, dice.word(CERTS)) {
            (Tongue::English, cert) => cert.to_owned(),
            (_, cert) => cert.trim_start_matches("the ").trim_start_matches("a ").replace(" and ", ", "),
        },
        "proto" => dice.word(PROTOCOLS).to_owned(),
        "term" => dice.word(TERMS).to_owned(),
        "rival" => dice.word(RIVALS).to_owned(),
        "m" => dice.word(MONTHS[tongue as usize]).to_owned(),
        "d" => {
            let (day, month) = (dice.between(1, 28), dice.below(7));
            let name = MONTHS[tongue as usize].split('|').nth(month).unwrap_or_default();
            let number = [1, 2, 3, 4, 5, 6, 9][month];
            match tongue {
                Tongue::English => format!("{day} {name}"),
                Tongue::Spanish => format!("{day} de {name}"),
                Tongue::Chinese => format!("{number}月{day}日"),
            }
        }
        "price" => money(tongue, dice.between(4, 96) * 25),
        "sum" => money(tongue, dice.between(9, 95) * 10_000),
        _ => String::new(),
    }
}

fn money(tongue: Tongue, amount: i64) -> String {
    match tongue {
        Tongue::English => format!("€{amount}"),
        Tongue::Spanish => format!("{amount} €"),
        Tongue::Chinese => format!("{amount} 欧元"),
    }
}

/// What is promised, each as often as its weight says, with words for it.
pub(super) const PROMISES: &[(usize, (FollowUpKind, &str))] = &[
    (14, (FollowUpKind::ThankYou, "||with the brochure")),
    (
        20,
        (FollowUpKind::Documents, "data sheets|CE declaration|installation manual|{cert}|price list {term}"),
    ),
    (
        18,
        (
            FollowUpKind::Quote,
            "{n} luminaire controllers|{k} smart poles, {term}|{n} parking sensors|pilot kit",
        ),
    ),
    (8, (FollowUpKind::Sample, "two HX-L4|one HX-AQ7|HX-PK2, a box of ten")),
    (
        10,
        (
            FollowUpKind::TechnicalAnswer,
            "which drivers|{proto} range in old towns|battery at −20 °C|open interface",
        ),
    ),
    (12, (FollowUpKind::Call, "|after the council meets|with their engineer|about the pilot")),
    (6, (FollowUpKind::Meeting, "on our stand|at their office|online, with their CTO")),
    (3, (FollowUpKind::Demo, "control centre, 20 minutes|gateway on the roof")),
    (2, (FollowUpKind::Visit, "factory, two people|their depot")),
    (4, (FollowUpKind::Tender, "documents come in {m}|{n} points of light")),
    (2, (FollowUpKind::Introduction, "to our partner in the Gulf|to Chen Hao")),
    (1, (FollowUpKind::Other, "invite to the dinner|send the photo")),
];

/// How promises of this kind end.
pub(super) fn outcomes(kind: FollowUpKind) -> &'static str {
    match kind {
        FollowUpKind::Call | FollowUpKind::Meeting | FollowUpKind::Demo | FollowUpKind::Visit => {
            "reached, sends the drawings|on voicemail, called back next day|wants a sample|they decide in {m}|已联系，等回复|\
             pide oferta|passed on to their engineer|no need this year|"
        }
        _ => "sent|sent, no answer yet|sent, asks for two references|已发|enviado|sent by mail and on paper|",
    }
}

/// What qualifies a lead: budget, authority, need, timing.
pub(super) const QUALIFIERS: [&str; 4] = [
    "approved for next year|about {price} a piece|European funds|not yet|to be asked|已批",
    "decides alone|decides with CTO|prepares for the council|recommends|buys through an integrator",
    "{n} poles|{n} luminaires|{n} sensors, {proto}|replacement of old system|pilot of {k} streets",
    "pilot before {m}|tender in {m}|this quarter|next year|no date",
];

/// Why leads are closed.
pub(super) const REASONS: &str = "competitor|price|no budget|bought elsewhere|student|no need";

/// What was learned about the market: the position of its kind in `MarketNoteKind::ALL`, topic, text.
#[rustfmt::skip]
pub(super) const LEARNED: &[(usize, &str, &str)] = &[
    (0, "lighting", "Adaptive dimming everywhere, nobody sells fixed profiles any more."),
    (0, "air quality", "Cities want their own sensors beside the reference stations since the new directive."),
    (0, "data", "NGSI-LD asked for on {k} stands out of ten."),
    (0, "AI", "欧洲城市更愿意在设备端处理视频。"),
    (0, "parking", "Radar replaces magnetometers; surface mounting is out."),
    (1, "lighting", "{rival} shows a Zhaga node at €{k}9, delivery in {k} weeks."),
    (1, "parking", "{rival} ofrece sensores con {k} años de garantía."),
    (1, "drones", "{rival} 展出带机库的无人机，报价 {k} 万欧元起。"),
    (1, "poles", "{rival} rents poles by the month, service included."),
    (2, "poles", "Smart pole 6 m delivered: between €2,050 and €2,640."),
    (2, "sensors", "NO₂ node at {price} in lots of {n}."),
    (2, "gateways", "Pasarela exterior a {price}, sin instalación."),
    (2, "照明", "单灯控制器市场价 {k}9 欧元，含三年质保。"),
    (3, "lighting", "Tenders ask for {cert} since {m}."),
    (3, "safety", "Biometrics in public places is off the table here; say so before they ask."),
    (3, "data", "El pliego exige alojamiento en la UE y {cert}."),
    (3, "sensors", "招标普遍要求 RED 网络安全条款。"),
    (4, "street furniture", "Bench and gateway in one, nobody has it."),
    (4, "lighting", "Offer a swap kit for {rival} nodes."),
    (4, "data", "做一个西班牙语的演示平台。"),
];
