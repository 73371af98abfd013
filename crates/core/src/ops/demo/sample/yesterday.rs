//! Yesterday's visitors.

use super::{CH, Handed, LW, MF, Sample, ZM, promise, visitor};
use crate::{
    model::codes::{
        ConsentBasis, FollowUpKind as F, Grade, Incoterm, NoteKind as N, PhoneKind as P, QuoteState, Stage,
    },
    ops::demo::quotes::line,
};

/// The newest first.
pub(super) fn visitors() -> Vec<Sample> {
    let mut all = late_afternoon();
    all.extend(afternoon());
    all.extend(earlier());
    all
}

fn late_afternoon() -> Vec<Sample> {
    vec![
        visitor("Eleni", "Markou", "GR", "el en")
            .native("Ελένη Μάρκου")
            .of("aktis.example", "Deputy mayor for the environment")
            .mail("markou@aktis.example")
            .phone(P::Mobile, "+30 690 000 1720", "+306900001720")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((-1, "17:20"), ZM)
            .rated(Grade::B, Stage::New)
            .on(&["environment", "sensors"])
            .says("Old harbour: noise, air and water level on one pole. How many nodes does she need?")
            .step(
                promise(F::Call, "how many nodes for the old harbour", (-1, "18:00"), ZM)
                    .made((-1, "17:20"))
                    .late(),
            ),
        visitor("Ken", "Sato", "JP", "ja en")
            .native("佐藤健")
            .family_first()
            .of("minato-sensing.example", "Sales engineer")
            .mail("k.sato@minato-sensing.example")
            .met((-1, "16:40"), CH)
            .rated(Grade::C, Stage::New)
            .closed("competitor")
            .on(&["parking"])
            .says("From the stand across. Asked for our battery supplier; we talked about the weather."),
        visitor("Qing", "Zhao", "FR", "zh-CN fr en")
            .native("赵青")
            .family_first()
            .of("lyra-ville.example", "Responsable produits")
            .mail("qing.zhao@lyra-ville.example")
            .phone(P::Mobile, "06 39 98 15 15", "+33639981515")
            .phone(P::WeChat, "zhaoqing_lyon", "")
            .agreed(ConsentBasis::QuoteRequest)
            .met((-1, "15:15"), LW)
            .rated(Grade::B, Stage::Contacted)
            .on(&["lighting", "poles"])
            .wants(&["HX-P60"])
            .worth(3_890_000, "EUR")
            .says("里昂滨河路 18 根灯杆，要 DAP Lyon 报价，周五前。")
            .step(promise(F::Quote, "18 poles, DAP Lyon", (2, ""), LW).made((-1, "15:15"))),
        visitor("Pavel", "Dvořák", "CZ", "cs en")
            .titled("Ing.")
            .of("skalka.example", "Head of public works")
            .mail("dvorak@skalka.example")
            .phone(P::Mobile, "+420 601 000 145", "+420601000145")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((-1, "14:25"), LW)
            .rated(Grade::B, Stage::Contacted)
            .on(&["parking"])
            .wants(&["HX-PK2"])
            .worth(1_450_000, "EUR")
            .says("150 bays by the castle. Cannot test anything without the CE declaration.")
            .step(
                promise(F::Documents, "CE declaration, parking sensor", (-1, ""), LW)
                    .made((-1, "14:25"))
                    .late(),
            ),
    ]
}

fn afternoon() -> Vec<Sample> {
    vec![
        visitor("Ayşe", "Öztürk", "TR", "tr en")
            .of("cinarova.example", "Parks and squares")
            .mail("ayse.ozturk@cinarova.example")
            .met((-1, "13:10"), ZM)
            .rated(Grade::B, Stage::Contacted)
            .on(&["street furniture", "energy"])
            .wants(&["HX-B2"])
            .worth(1_675_000, "EUR")
            .says("A dozen solar benches for the ferry landing, stainless.")
            .step(promise(F::Documents, "drawings of HX-B2", (5, ""), ZM).made((-1, "13:10")).snoozed(1)),
        visitor("Harriet", "Pemberton", "GB", "en")
            .titled("Cllr")
            .of("ashcombe.example", "Cabinet member for digital")
            .mail("harriet.pemberton@ashcombe.example")
            .phone(P::Mobile, "+44 (0)7700 900142", "+447700900142")
            .agreed(ConsentBasis::Consent)
            .met((-1, "12:45"), CH)
            .rated(Grade::B, Stage::Qualified)
            .on(&["governance", "data"])
            .worth(5_500_000, "GBP")
            .says("Wants to know who owns the data and where it sleeps. Liked the hosted control centre.")
            .step(promise(F::Demo, "control centre, 20 minutes", (12, "10:00"), CH).made((-1, "12:45"))),
        asa(),
        visitor("Seo-yeon", "Kim", "KR", "ko en zh-CN")
            .native("김서연")
            .family_first()
            .of("hanbit.example", "해외영업팀장")
            .mail("sykim@hanbit.example")
            .phone(P::Mobile, "+82 10 0000 7142", "+821000007142")
            .agreed(ConsentBasis::QuoteRequest)
            .met((-1, "11:55"), ZM)
            .rated(Grade::B, Stage::Contacted)
            .on(&["AI", "data"])
            .worth(64_000_000, "KRW")
            .says("Builds traffic analysis on the edge, looks for a gateway with room for her model.")
            .step(
                promise(F::TechnicalAnswer, "memory and NPU of the gateway", (3, ""), ZM).made((-1, "11:55")),
            ),
        visitor("Rocío", "Vázquez Castro", "ES", "es en")
            .of("rondatelecom.example", "Directora técnica")
            .mail("rvazquez@rondatelecom.example")
            .met((-1, "11:30"), MF)
            .rated(Grade::C, Stage::New)
            .on(&["lighting"])
            .says("Competencia. Muy amable; su nodo Zhaga cuesta 71 €, sin instalación.")
            .step(promise(F::ThankYou, "", (0, ""), MF).made((-1, "11:30")).done((-1, "18:02"), "enviado")),
    ]
}

fn asa() -> Sample {
    visitor("Åsa", "Lindström", "SE", "sv en")
        .of("alvsala.example", "Energy manager")
        .mail("asa.lindstrom@alvsala.example")
        .phone(P::Mobile, "070-174 06 41", "+46701740641")
        .agreed(ConsentBasis::LegitimateInterest)
        .met((-1, "12:20"), LW)
        .rated(Grade::A, Stage::Quoted)
        .on(&["energy", "lighting"])
        .wants(&["HX-L8Z"])
        .qualified(["approved", "decides with CTO", "450 Zhaga nodes", "spring"])
        .worth(2_774_475, "EUR")
        .says("450 nodes, Zhaga sockets are on the poles already. Board meets on Monday.")
        .note((-1, "16:05"), LW, N::Mail, "Quote sent, data sheets in English.")
        .step(promise(F::Call, "after her board", (6, "09:30"), LW).made((-1, "16:05")))
        .offered(Handed {
            currency: "EUR",
            incoterm: Incoterm::Dap,
            place: "Älvsala",
            language: "en",
            revisions: vec![(
                QuoteState::Negotiating,
                (-1, "16:05"),
                vec![line("HX-L8Z", "en", &450, "64.90", "5%")],
            )],
        })
}

fn earlier() -> Vec<Sample> {
    vec![
        visitor("Pádraig", "O'Dwyer", "IE", "en ga")
            .of("ballylark.example", "Environment officer")
            .mail("padraig.odwyer@ballylark.example")
            .phone(P::Mobile, "020 915 0044", "+353209150044")
            .met((-1, "11:05"), CH)
            .rated(Grade::C, Stage::Contacted)
            .on(&["noise"])
            .says("Three squares with terraces. Next year at the earliest.")
            .step(promise(F::Call, "", (45, ""), CH).made((-1, "11:05")).snoozed(2)),
        visitor("Søren", "Kjærgaard", "DK", "da en de")
            .of("ravnhaven.example", "Harbour engineer")
            .mail("sk@ravnhaven.example")
            .mail("drift@ravnhaven.example")
            .phone(P::Mobile, "+45 20 00 61 18", "+4520006118")
            .agreed(ConsentBasis::QuoteRequest)
            .met((-1, "10:50"), LW)
            .rated(Grade::B, Stage::Contacted)
            .on(&["water", "sensors"])
            .wants(&["HX-WL1"])
            .worth(9_800_000, "DKK")
            .says("24 level sensors along the quay, salt water, ATEX not needed.")
            .step(promise(F::Quote, "24 level sensors, FOB", (1, ""), LW).made((-1, "10:50"))),
        visitor("Álvaro", "Ibáñez Roca", "ES", "es ca en")
            .of("puerto-llana.example", "Jefe de seguridad")
            .mail("a.ibanez@puerto-llana.example")
            .phone(P::Work, "+34 960 004 100 ext. 12", "+34960004100")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((-1, "10:25"), MF)
            .rated(Grade::A, Stage::Qualified)
            .on(&["drones", "environment"])
            .wants(&["HX-D7"])
            .worth(7_380_000, "EUR")
            .qualified(["fondos europeos", "decide con el director", "4 drones con base", "antes de junio"])
            .says("Cuatro drones con base para el dique. Pide la marca de clase C5 y formación de pilotos.")
            .step(promise(F::Demo, "vuelo en el dique", (16, "11:00"), MF).made((-1, "10:25"))),
    ]
}
