//! Today's last nine visitors, whom the list shows first.

use super::{CH, Handed, LW, MF, Sample, ZM, promise, visitor};
use crate::{
    model::codes::{
        ConsentBasis, FollowUpKind as F, Grade, Incoterm, NoteKind as N, PhoneKind as P, QuoteState, Stage,
    },
    ops::demo::quotes::{Line, line},
};

/// The newest first.
pub(super) fn visitors() -> Vec<Sample> {
    let mut all = vec![lucia()];
    all.extend(noon());
    all.extend(before_noon());
    all
}

fn lucia() -> Sample {
    visitor("Lucía", "Chen", "ES", "es zh-CN en")
        .native("陈璐")
        .of("iberlink.example", "Head of purchasing")
        .mail("lucia@iberlink.example")
        .phone(P::Mobile, "+34 600 111 222", "+34600111222")
        .phone(P::WeChat, "chenlu_vlc", "")
        .agreed(ConsentBasis::QuoteRequest)
        .met((-1, "10:05"), CH)
        .rated(Grade::A, Stage::Quoted)
        .on(&["lighting", "sensors"])
        .wants(&["HX-P60", "HX-L4"])
        .worth(8_640_000, "EUR")
        .qualified(["approved for 2027", "decides with CTO", "40 poles, DALI-2", "pilot before June"])
        .scanned((-1, "10:05"), CH, "vcard", LUCIAS_CARD)
        .says("Runs lighting for three harbours. Which drivers can she keep? I said we answer within a day.")
        .note((-1, "17:50"), LW, N::Mail, "Quote r1 sent.")
        .note((-1, "18:20"), CH, N::Mail, "Thank-you, data sheets.")
        .note(
            (0, "14:05"),
            LW,
            N::Conversation,
            "Came back with her CTO. Wants 40 poles for the harbour promenade, tender in May; asks for DALI-2 and IP66 \
             certificates. A rival quoted €2,350 a pole, delivered.",
        )
        .step(promise(F::TechnicalAnswer, "which DALI-2 drivers", (0, "10:05"), CH).made((-1, "10:05")).late())
        .step(promise(F::Quote, "r2: signed PDF by mail", (0, "17:00"), LW).made((0, "14:05")))
        .step(promise(F::Call, "after the council meets", (2, "11:00"), LW).made((0, "14:05")))
        .step(promise(F::ThankYou, "", (-1, ""), CH).made((-1, "10:05")).done((-1, "18:20"), "with data sheets"))
        .offered(Handed {
            currency: "EUR",
            incoterm: Incoterm::Cif,
            place: "Valencia",
            language: "en",
            revisions: vec![
                (QuoteState::Superseded, (-1, "17:50"), poles(36, false)),
                (QuoteState::Draft, (0, "14:05"), poles(40, true)),
            ],
        })
}

const LUCIAS_CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Chen;Lucía;;;\r\nFN:Lucía Chen\r\nORG:Iberlink S.L.\r\n\
    TITLE:Head of purchasing\r\nTEL;TYPE=CELL:+34600111222\r\nEMAIL:lucia@iberlink.example\r\n\
    URL:https://www.iberlink.example\r\nEND:VCARD\r\n";

/// What was offered for the harbour promenade: first without the air quality nodes, now with them.
fn poles(controllers: u32, air: bool) -> Vec<Line> {
    let mut lines = vec![
        line("HX-P60", "en", &40, "1890.00", "5%"),
        line("HX-L4", "en", &controllers, "148.00", ""),
        line("HX-GW3", "en", &4, "920.00", ""),
    ];
    if air {
        lines.push(line("HX-AQ7", "en", &12, "415.00", ""));
    }
    lines
}

fn noon() -> Vec<Sample> {
    vec![
        visitor("Tomasz", "Wiśniewski", "PL", "pl en")
            .titled("mgr inż.")
            .of("nowagora.example", "City engineer")
            .mail("t.wisniewski@nowagora.example")
            .phone(P::Mobile, "+48 501 000 118", "+48501000118")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((0, "13:48"), CH)
            .rated(Grade::B, Stage::Contacted)
            .on(&["parking", "data"])
            .wants(&["HX-PK2"])
            .worth(4_100_000, "EUR")
            .qualified(["European funds", "prepares for the council", "450 bays in the old town", ""])
            .says(
                "450 bays around the market square. Needs Polish data sheets before he can write the tender.",
            )
            .step(promise(F::Documents, "Polish data sheets", (0, "18:00"), CH).made((0, "13:48"))),
        visitor("Jianguo", "Wang", "CN", "zh-CN en")
            .native("王建国")
            .family_first()
            .titled("总")
            .of("yunqi-link.example", "总经理")
            .mail("wangjg@yunqi-link.example")
            .phone(P::Mobile, "+86 138 0000 1188", "+8613800001188")
            .phone(P::WeChat, "yunqi_wang", "")
            .agreed(ConsentBasis::QuoteRequest)
            .met((0, "13:20"), LW)
            .rated(Grade::A, Stage::Qualified)
            .on(&["mobility", "data"])
            .worth(12_000_000, "USD")
            .qualified(["自有资金", "一人决定", "路侧设备 OEM", "明年一季度"])
            .says("在欧洲有三个项目，想用我们的网关做贴牌。明天带合作伙伴来展台谈。")
            .step(promise(F::Meeting, "on our stand, with his partner", (1, "10:30"), LW).made((0, "13:20"))),
        visitor("Luís", "Carvalho", "PT", "pt en")
            .of("ribamar.example", "")
            .phone(P::Mobile, "910 000 221", "+351910000221")
            .met((0, "12:57"), ZM)
            .on(&["lighting"])
            .says("In a hurry, took the brochure. Speaks for the harbour district."),
        giulia(),
    ]
}

fn giulia() -> Sample {
    visitor("Giulia", "Ferrante", "IT", "it en fr")
        .titled("Ing.")
        .of("lumera.example", "Technical director")
        .mail("g.ferrante@lumera.example")
        .phone(P::Mobile, "+39 347 000 0416", "+393470000416")
        .agreed(ConsentBasis::QuoteRequest)
        .met((0, "12:31"), LW)
        .rated(Grade::A, Stage::Quoted)
        .on(&["lighting", "poles"])
        .wants(&["HX-P60", "HX-A15"])
        .worth(21_000_000, "EUR")
        .qualified(["approved", "decides alone", "110 poles, 8 m later", "delivery by April"])
        .says("Rebuilds the coast road, 110 poles in RAL 7016. Two people want to see the factory.")
        .step(promise(F::Visit, "factory, two people", (20, ""), LW).made((0, "12:31")))
        .offered(Handed {
            currency: "EUR",
            incoterm: Incoterm::Cif,
            place: "Genova",
            language: "en",
            revisions: vec![(
                QuoteState::Sent,
                (0, "12:50"),
                vec![
                    line("HX-P60", "en", &110, "1890.00", "6.25%"),
                    line("HX-A15", "en", &110, "96.00", ""),
                    line("Packing for sea freight", "en", &1, "4533.75", ""),
                ],
            )],
        })
}

fn before_noon() -> Vec<Sample> {
    vec![
        visitor("Ingrid", "Solheim", "NO", "nb en")
            .of("nordlys-integrasjon.example", "Project manager")
            .mail("ingrid.solheim@nordlys-integrasjon.example")
            .phone(P::Mobile, "+47 400 00 163", "+4740000163")
            .agreed(ConsentBasis::QuoteRequest)
            .met((0, "11:52"), CH)
            .rated(Grade::B, Stage::Contacted)
            .on(&["energy", "lighting"])
            .wants(&["HX-L4"])
            .worth(125_000_000, "NOK")
            .qualified(["", "recommends", "120 luminaire controllers", "before the snow"])
            .says("Must start at −30 °C. Wants the price for 120 controllers today, her board meets tonight.")
            .step(promise(F::Quote, "120 luminaire controllers", (0, "17:00"), CH).made((0, "11:52"))),
        visitor("Yang", "Liu", "AE", "zh-CN en ar")
            .native("刘洋")
            .family_first()
            .of("gulf-signal.example", "Managing director")
            .mail("liuyang@gulf-signal.example")
            .phone(P::WhatsApp, "+971 50 000 3141", "+971500003141")
            .phone(P::WeChat, "liuyang_dxb", "")
            .agreed(ConsentBasis::Consent)
            .met((0, "11:40"), ZM)
            .rated(Grade::B, Stage::Contacted)
            .on(&["sensors", "gateways"])
            .worth(2_850_000, "USD")
            .says("代理海湾地区六国。先要两台样机做高温测试，55 °C 不能停机。")
            .step(promise(F::Sample, "two HX-GW3 for the heat test", (5, ""), ZM).made((0, "11:40"))),
        visitor("Katrin", "Böhme", "DE", "de en")
            .titled("Dr.")
            .of("tu-elbstadt.example", "Research fellow")
            .mail("katrin.boehme@tu-elbstadt.example")
            .met((0, "11:15"), CH)
            .rated(Grade::C, Stage::Contacted)
            .on(&["air quality", "sensors"])
            .says("Calibrates cheap NO₂ cells against reference stations. No budget, but writes papers that cities read.")
            .step(promise(F::Documents, "drift test of the HX-AQ7", (14, ""), CH).made((0, "11:15")))
            .step(promise(F::ThankYou, "", (0, ""), CH).made((0, "10:50")).done((0, "11:15"), "thanked on the spot")),
        visitor("Noor", "van der Linden", "NL", "nl en")
            .of("waterhoek.example", "Smart city officer")
            .mail("n.vanderlinden@waterhoek.example")
            .phone(P::Work, "+31 10 000 2240", "+31100002240")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((0, "10:44"), LW)
            .rated(Grade::A, Stage::Qualified)
            .on(&["governance", "air quality"])
            .worth(6_420_000, "EUR")
            .qualified(["€65,000", "recommends", "150 nodes, own cloud", "tender in December"])
            .says("Data must stay in the city's own cloud, NGSI-LD. Tender opens on the second, 150 nodes.")
            .step(promise(F::Tender, "150 air quality nodes", (28, ""), LW).made((0, "10:44"))),
        visitor("Begoña", "Tejera Muñoz", "ES", "es")
            .of("tejera.example", "Gerente")
            .mail("begona@tejera.example")
            .phone(P::Mobile, "600 004 517", "+34600004517")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((0, "10:40"), MF)
            .rated(Grade::B, Stage::New)
            .on(&["poles", "street furniture"])
            .worth(3_200_000, "EUR")
            .says("Distribuye en el sureste. Quiere condiciones de exclusividad y un banco solar de muestra.")
            .step(promise(F::Meeting, "at her office", (9, "12:00"), MF).made((0, "10:40"))),
    ]
}
