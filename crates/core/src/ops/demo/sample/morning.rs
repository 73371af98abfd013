//! Yesterday's first visitors, this morning's, and one who is known from another show.

use super::{CH, LW, MF, Sample, ZM, promise, visitor};
use crate::model::codes::{ConsentBasis, FollowUpKind as F, Grade, NoteKind as N, PhoneKind as P, Stage};

/// The newest first.
pub(super) fn visitors() -> Vec<Sample> {
    let mut all = this_morning();
    all.extend(first());
    all
}

fn this_morning() -> Vec<Sample> {
    vec![
        // Known from Lyon, so that a capture line about her finds her.
        visitor("Núria", "Roca i Soler", "ES", "ca es en")
            .of("vilaclara.example", "Head of street lighting")
            .mail("nuria@vilaclara.example")
            .phone(P::Mobile, "+34 600 113 908", "+34600113908")
            .agreed(ConsentBasis::LegitimateInterest)
            .at_show(1)
            .met((1, "15:20"), CH)
            .rated(Grade::B, Stage::Nurture)
            .on(&["lighting"])
            .says("Renews the old town in two years, 40 poles. Comes to Barcelona next time."),
        visitor("Moritz", "Vogt", "DE", "de en")
            .of("stadtlicht.example", "Editor")
            .mail("redaktion@stadtlicht.example")
            .met((0, "10:20"), CH)
            .rated(Grade::C, Stage::Contacted)
            .on(&["lighting"])
            .says("Writes about makers from Shenzhen for the February issue. Wants a picture of the stand.")
            .step(promise(F::Documents, "pictures, 300 dpi", (3, ""), CH).made((0, "10:20"))),
        visitor("Zhiqiang", "Zeng", "CN", "zh-CN en")
            .native("曾志强")
            .family_first()
            .titled("工")
            .of("qingtang.example", "技术总监")
            .mail("zengzq@qingtang.example")
            .phone(P::Mobile, "139 0000 5520", "+8613900005520")
            .met((0, "10:05"), ZM)
            .rated(Grade::C, Stage::Contacted)
            .on(&["照明"])
            .says("LED 光源供应商，可以做 2200 K 护蛾灯，价格下周给。")
            .step(promise(F::Other, "价格表对比", (8, ""), ZM).made((0, "10:05"))),
        visitor("Maëlle", "d'Aubigny", "FR", "fr en")
            .of("clairlune.example", "Chargée de mission mobilité")
            .mail("m.daubigny@clairlune.example")
            .phone(P::Mobile, "+33 6 39 98 27 60", "+33639982760")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((0, "09:50"), LW)
            .rated(Grade::B, Stage::New)
            .on(&["mobility", "data"])
            .worth(2_400_000, "EUR")
            .says("Counts bicycles at 14 junctions by hand. Needs French texts for her council.")
            .step(promise(F::Documents, "data sheets in French", (6, ""), LW).made((0, "09:50"))),
    ]
}

fn first() -> Vec<Sample> {
    vec![
        visitor("Khalid", "Al Mansouri", "AE", "ar en")
            .titled("Eng.")
            .of("alsahil.example", "Director of innovation")
            .mail("k.almansouri@alsahil.example")
            .phone(P::WhatsApp, "+971 55 000 2020", "+971550002020")
            .agreed(ConsentBasis::Consent)
            .met((-1, "10:00"), ZM)
            .rated(Grade::A, Stage::Contacted)
            .on(&["robots", "AI"])
            .wants(&["HX-R2"])
            .worth(40_000_000, "AED")
            .qualified(["approved", "decides alone", "4 robots for the corniche", "before Ramadan"])
            .says("Four data robots for the corniche; must work at 50 °C and blur faces on board.")
            .note((-1, "16:30"), ZM, N::Call, "Sends his technical terms tonight.")
            .step(
                promise(F::TechnicalAnswer, "heat limits of the HX-R2", (1, "16:00"), ZM).made((-1, "16:30")),
            ),
        visitor("Björn", "Lüders", "DE", "de en")
            .titled("Dipl.-Ing.")
            .of("wendbrueck-sw.example", "Leiter Straßenbeleuchtung")
            .mail("b.lueders@wendbrueck-sw.example")
            .phone(P::Work, "030 23125 418", "+493023125418")
            .agreed(ConsentBasis::LegitimateInterest)
            .met((-1, "09:50"), CH)
            .rated(Grade::B, Stage::Contacted)
            .on(&["energy", "water"])
            .worth(4_750_000, "EUR")
            .says("900 sodium lamps, dims by hand today. Tender in March, in German.")
            .step(
                promise(F::Documents, "reference list", (0, ""), CH)
                    .made((-1, "09:50"))
                    .done((0, "09:40"), "sent"),
            )
            .step(promise(F::Tender, "watch the journal", (60, ""), CH).made((-1, "09:50"))),
        visitor("Inés", "Ortuño Blanco", "ES", "es en")
            .of("vilaclara.example", "Concejal de movilidad")
            .mail("ines.ortuno@vilaclara.example")
            .met((-1, "09:40"), MF)
            .rated(Grade::B, Stage::New)
            .on(&["mobility"])
            .says("Compañera de Núria Roca. Quiere contar bicicletas en seis cruces.")
            .step(promise(F::Call, "", (5, ""), MF).made((-1, "09:40")).some_day()),
        visitor("", "", "", "")
            .native("欧阳雪")
            .of("gulf-signal.example", "")
            .phone(P::WeChat, "ouyangxue88", "")
            .met((-1, "09:35"), LW)
            .rated(Grade::C, Stage::New)
            .on(&["gateways"])
            .says("刘洋的同事，只留了微信。"),
        visitor("Callum", "MacLeod", "GB", "en")
            .of("", "Independent consultant")
            .mail("callum.macleod@mailbox.example")
            .phone(P::Mobile, "+44 7700 900871", "+447700900871")
            .met((-1, "09:30"), CH)
            .rated(Grade::C, Stage::Contacted)
            .on(&["governance"])
            .says("Writes tenders for small towns in Scotland. Asks for a neutral specification.")
            .step(promise(F::Introduction, "to María, for Spain", (7, ""), CH).made((-1, "09:30"))),
    ]
}
