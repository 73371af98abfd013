//! Mail: which letter is chosen, what is put into it, what is told as a gap, and what is noted.

use fairlead_core::{
    i18n::Words,
    model::{
        Id,
        codes::{FollowUpKind, NoteKind},
        lead::LeadInterest,
        product::{Product, ProductText},
    },
    ops::{
        edit::{Edit, EditField, edit},
        mail::{self, MailAsk, MailDraft, MailSample, MailTrouble, TemplateForm, TemplateText, set_template},
        quote,
        show::{ShowForm, set_show},
    },
    store::{FollowUpQuery, Op, OpKind},
};

use crate::kit::{Kit, code};

/// A book with a promise: its lead, its id.
fn promised(line: &str) -> (Kit, Id, Id) {
    let kit = Kit::new();
    kit.show();
    let lead = kit.capture(line).unwrap().lead.unwrap();
    let page = kit
        .book
        .read(|reader| reader.follow_ups(&FollowUpQuery::default(), kit.clock.now(), kit.clock.zone()))
        .unwrap();
    let promise = page.items[0].id;
    (kit, lead, promise)
}

fn speaks(kit: &Kit, lead: Id, languages: &str) {
    let contact = kit.book.read(|reader| reader.need::<fairlead_core::model::lead::Lead>(lead)).unwrap();
    let field = EditField::ContactLanguages;
    let edited = Edit { id: contact.contact_id.unwrap(), field, value: languages.into() };
    edit(&kit.book, &kit.clock, None, &edited).unwrap();
}

fn draft(kit: &Kit, ask: &MailAsk) -> MailDraft {
    mail::draft(&kit.book, Words::of("en"), kit.setting().staff, ask).unwrap()
}

fn body(draft: &MailDraft) -> String {
    draft.body_pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn gaps(draft: &MailDraft) -> Vec<(&str, MailTrouble)> {
    let pieces = draft.subject_pieces.iter().chain(&draft.body_pieces);
    pieces.filter_map(|piece| Some((piece.field.as_deref()?, piece.trouble?))).collect()
}

fn own(kit: &Kit, name: &str, language: &str, subject: &str, body: &str) -> Id {
    let form = TemplateForm {
        id: None,
        name: name.into(),
        kind: None,
        language: language.into(),
        subject: subject.into(),
        body: body.into(),
    };
    set_template(&kit.book, &kit.clock, None, &form).unwrap().0
}

#[test]
fn the_letter_suits_the_promise_and_the_person() {
    let (kit, lead, promise) =
        promised("Sra. Lucía Chen 陈璐 #lighting #sensors lucia@x.example >documents tomorrow");
    let ask = MailAsk { lead, promise: Some(promise), ..MailAsk::default() };
    assert_eq!(draft(&kit, &ask).language, "en", "nothing is known of their languages");
    for (languages, language, greeting) in [
        ("es zh en", "es", "Estimada Sra. Chen:"),
        ("zh", "zh-CN", "尊敬的陈女士："),
        ("fr de", "en", "Dear Ms Chen,"),
    ] {
        speaks(&kit, lead, languages);
        let draft = draft(&kit, &ask);
        assert_eq!((draft.language.as_str(), draft.to.as_str()), (language, "lucia@x.example"));
        assert_eq!(body(&draft).lines().next(), Some(greeting));
        assert_eq!(draft.template, format!("documents {language}"));
    }
    // A kind without a letter of its own gets the one for any.
    let asked = Edit { id: promise, field: EditField::FollowUpKind, value: "tender".into() };
    edit(&kit.book, &kit.clock, None, &asked).unwrap();
    assert_eq!(draft(&kit, &ask).template, "other en");
    // Without a promise one says thank you, and names what they were interested in.
    let thanks = draft(&kit, &MailAsk { lead, ..MailAsk::default() });
    assert_eq!(thanks.template, "thank_you en");
    assert!(body(&thanks).contains("about lighting and sensors."), "{}", body(&thanks));
}

#[test]
fn a_country_says_which_language_when_nobody_else_does() {
    let (kit, lead, _) = promised("Ana Ruiz ana@x.example >call");
    let contact =
        kit.book.read(|reader| reader.need::<fairlead_core::model::lead::Lead>(lead)).unwrap().contact_id;
    let field = EditField::ContactCountry;
    for (country, want) in [("ES", "es"), ("CN", "zh-CN"), ("DE", "en")] {
        let edited = Edit { id: contact.unwrap(), field, value: country.into() };
        edit(&kit.book, &kit.clock, None, &edited).unwrap();
        assert_eq!(draft(&kit, &MailAsk { lead, ..MailAsk::default() }).language, want);
    }
}

#[test]
fn gaps_are_told_and_stand_in_the_letter() {
    let (kit, lead, promise) = promised("Ana Ruiz >quote");
    let mut ask = MailAsk { lead, promise: Some(promise), ..MailAsk::default() };
    ask.subject = Some("Quote {{quote.number}}".into());
    ask.body =
        Some("{{contact.greeting}} {{contact.shoe_size}} {{ show.booth }} {{template.nobody}} {{".into());
    let draft = draft(&kit, &ask);
    assert_eq!(
        gaps(&draft),
        [
            ("quote.number", MailTrouble::Missing),
            ("contact.shoe_size", MailTrouble::Unknown),
            ("show.booth", MailTrouble::Missing),
            ("template.nobody", MailTrouble::Unknown),
        ]
    );
    assert_eq!((draft.gaps, draft.to.as_str()), (4, ""));
    assert_eq!(body(&draft), "Dear Ana Ruiz, [contact.shoe_size] [show.booth] [template.nobody] {{");
    let ready = mail::letter(&kit.book, Words::of("en"), None, &ask).unwrap();
    assert_eq!(ready.letter.subject, "Quote [quote.number]");
    assert!(ready.letter.mailto().unwrap().url.starts_with("mailto:?subject=Quote%20%5Bquote.number%5D"));
}

#[test]
fn templates_within_templates_and_those_that_go_round() {
    let (kit, lead, _) = promised("Ana Ruiz ana@x.example >quote");
    own(&kit, "signature", "en", "", "{{staff.name}}, {{us.name}}");
    own(&kit, "signature", "es", "", "Atentamente, {{staff.name}}");
    own(&kit, "a", "en", "", "A {{template.b}}");
    own(&kit, "b", "en", "", "B {{template.a}}");
    let own_code =
        own(&kit, "Mine", "en", "Hello {{contact.given_name}}", "{{template.signature}} {{template.a}}");
    let ask = MailAsk { lead, template: Some(own_code.to_string()), ..MailAsk::default() };
    let told = draft(&kit, &ask);
    assert_eq!(body(&told), "Li Wei, [us.name] A B [template.a]");
    assert_eq!(gaps(&told), [("us.name", MailTrouble::Missing), ("template.a", MailTrouble::Loop)]);
    // Doubling itself at every step ends, too.
    own(&kit, "c", "en", "", "{{template.d}}{{template.d}}");
    own(&kit, "d", "en", "", "{{template.e}}{{template.e}}{{template.c}}");
    own(&kit, "e", "en", "", &"{{template.d}} x ".repeat(500));
    let body_of = MailAsk { body: Some("{{template.c}}".repeat(300)), ..ask };
    assert!(draft(&kit, &body_of).body_pieces.len() <= 2_000);
    kit.assert_whole();
}

#[test]
fn the_users_own_template_of_the_kind_comes_first() {
    let (kit, lead, promise) = promised("Ana Ruiz ana@x.example >quote");
    let form = TemplateForm {
        id: None,
        name: "Angebot".into(),
        kind: Some(FollowUpKind::Quote),
        language: "de".into(),
        subject: "Unser Angebot".into(),
        body: "{{contact.greeting}}".into(),
    };
    let id = set_template(&kit.book, &kit.clock, None, &form).unwrap().0;
    let ask = MailAsk { lead, promise: Some(promise), ..MailAsk::default() };
    assert_eq!(draft(&kit, &ask).template, "quote en", "it is in another language");
    speaks(&kit, lead, "de en");
    let german = draft(&kit, &ask);
    assert_eq!((german.template.clone(), body(&german).as_str()), (id.to_string(), "Guten Tag Ana Ruiz,"));
    let changed = TemplateForm { id: Some(id), name: "  ".into(), ..form };
    assert_eq!(code(set_template(&kit.book, &kit.clock, None, &changed)), "name_needed");
    kit.undo().unwrap();
    kit.undo().unwrap();
    assert_eq!(draft(&kit, &ask).template, "quote en");
    kit.assert_whole();
}

#[test]
fn no_record_and_no_template_can_write_a_header() {
    let (kit, lead, promise) = promised("Ana Ruiz ana@x.example >quote");
    let text =
        Edit { id: promise, field: EditField::FollowUpText, value: "40 poles\r\nBcc: all@x.example".into() };
    edit(&kit.book, &kit.clock, None, &text).unwrap();
    let mut ask = MailAsk { lead, promise: Some(promise), ..MailAsk::default() };
    ask.subject = Some("{{promise.what}}".into());
    let ready = mail::letter(&kit.book, Words::of("en"), None, &ask).unwrap();
    assert_eq!(ready.letter.subject, "40 poles Bcc: all@x.example");
    ask.subject = Some("Hi\nBcc: all@x.example".into());
    let ready = mail::letter(&kit.book, Words::of("en"), None, &ask).unwrap();
    assert_eq!(code(ready.letter.mailto()), "not_a_header");
    let path = kit.folder.path().join("letter.eml");
    let mut ready = ready;
    assert_eq!(code(mail::save(&kit.book, &kit.clock, None, (&mut ready, false), &path)), "not_a_header");
    assert!(!path.exists(), "nothing half written");
}

#[test]
fn a_letter_that_was_opened_is_on_the_timeline() {
    let (kit, lead, _) = promised("Ana Ruiz ana@x.example >quote");
    let ask =
        MailAsk { lead, subject: Some("Hello".into()), body: Some("Text\n".into()), ..MailAsk::default() };
    let ready = mail::letter(&kit.book, Words::of("en"), None, &ask).unwrap();
    mail::log(&kit.book, &kit.clock, None, lead, &ready).unwrap();
    let notes = kit.book.read(|reader| reader.notes(lead)).unwrap();
    assert_eq!((notes[0].kind, notes[0].body.as_str()), (NoteKind::Mail, "Hello\n\nText"));
    assert_eq!(kit.book.read(|reader| reader.answer_minutes(lead)).unwrap(), Some(0), "it is an answer");
    kit.undo().unwrap();
    assert_eq!(kit.book.read(|reader| reader.notes(lead)).unwrap().len(), 0);
    kit.assert_whole();
}

#[test]
fn every_letter_that_comes_along_fills_in_every_language() {
    let (kit, lead, promise) = promised("Ana Ruiz #lighting ana@x.example >quote fri 40 poles");
    let show = kit.setting().show;
    let form = ShowForm {
        id: show,
        name: "Smart City Barcelona".into(),
        booth: "2C41".into(),
        ..ShowForm::default()
    };
    set_show(&kit.book, &kit.clock, None, &form).unwrap();
    let all = mail::templates(&kit.book, Words::of("en")).unwrap();
    assert_eq!(all.items.len(), 3 * 8);
    for template in all.items {
        let ask = MailAsk {
            lead,
            promise: Some(promise),
            template: Some(template.code.clone()),
            ..MailAsk::default()
        };
        let draft = draft(&kit, &ask);
        assert_eq!(draft.language, template.language);
        // Only a quote and the exhibitor are not there yet.
        for (field, trouble) in gaps(&draft) {
            assert!(
                field.starts_with("quote.") || field == "us.name",
                "{}: {field} {trouble:?}",
                template.code
            );
        }
        assert!(body(&draft).lines().count() > 6, "{}", body(&draft));
        assert!(!body(&draft).contains("{{") && !draft.subject.is_empty(), "{}", body(&draft));
    }
}

#[test]
fn the_quote_goes_with_the_letter_as_a_pdf() {
    let (kit, lead, promise) = promised("Ana Ruiz ana@x.example >quote");
    let asked = MailAsk { lead, promise: Some(promise), ..MailAsk::default() };
    assert_eq!(draft(&kit, &asked).quote, None);
    let source = quote::Source::Lead(lead);
    let drafted = quote::draft(&kit.book, &kit.clock, None, source).unwrap().0;
    let told = draft(&kit, &asked).quote.unwrap();
    assert_eq!((told.id, told.is_draft), (drafted, true));
    for (with, files) in [(true, 1), (false, 0)] {
        let mut ready = mail::letter(&kit.book, Words::of("en"), None, &asked).unwrap();
        let path = kit.folder.path().join(format!("letter-{with}.eml"));
        mail::save(&kit.book, &kit.clock, None, (&mut ready, with), &path).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let message = mail_parser::MessageParser::default().parse(&bytes).unwrap();
        let found: Vec<&[u8]> = message.attachments().map(mail_parser::MessagePart::contents).collect();
        assert_eq!((found.len(), ready.attached.len()), (files, files));
        assert!(found.iter().all(|pdf| pdf.starts_with(b"%PDF-")), "the quote is a PDF");
        assert!(ready.attached.iter().all(|name| name.starts_with(&told.number) && name.ends_with(".pdf")));
        mail::log(&kit.book, &kit.clock, None, lead, &ready).unwrap();
        let note = kit.book.read(|reader| reader.notes(lead)).unwrap().remove(0);
        assert_eq!(note.body.ends_with(".pdf"), with, "{}", note.body);
    }
    kit.assert_whole();
}

#[test]
fn a_template_is_tried_out_on_somebody_or_on_nobody() {
    let kit = Kit::new();
    let text = |body: &str| TemplateText {
        language: "de-AT".into(),
        subject: "{{contact.name}}".into(),
        body: body.into(),
    };
    let sample = |body: &str| mail::sample(&kit.book, None, Words::of("en"), &text(body)).unwrap();
    let said =
        |sample: &MailSample| sample.body_pieces.iter().map(|piece| piece.text.clone()).collect::<String>();
    let nobody = sample("{{contact.greeting}} {{lead.interests}} {{nonsense}}");
    assert_eq!(nobody.name, "");
    assert_eq!(said(&nobody), "Sehr geehrte Damen und Herren, [lead.interests] [nonsense]");
    kit.show();
    kit.capture("Frau Katrin Böhme #Licht #Sensoren katrin@x.example >call 40 Masten tomorrow").unwrap();
    let somebody = sample("{{contact.greeting}} {{lead.interests}}: {{promise.what}}");
    assert_eq!(somebody.name, "Katrin Böhme");
    assert_eq!(said(&somebody), "Sehr geehrte Frau Böhme, Licht und Sensoren: call 40 Masten");
    assert_eq!(somebody.subject_pieces[0].text, "Katrin Böhme");
}

#[test]
fn products_are_named_in_the_language_of_the_letter() {
    let (kit, lead, _) = promised("Ana Ruiz #lighting ana@x.example >documents");
    kit.book
        .transact(&kit.clock, Op { kind: OpKind::Edit, staff: None }, |tx| {
            let product = Product::named(tx.id(), "HX-P6".into());
            tx.insert(&product)?;
            for (language, name) in [("en", "Smart pole"), ("zh-CN", "智慧灯杆")] {
                let text = ProductText {
                    id: tx.id(),
                    product_id: product.id,
                    language: language.into(),
                    name: name.into(),
                    description: String::new(),
                };
                tx.insert(&text)?;
            }
            tx.insert(&LeadInterest {
                id: tx.id(),
                lead_id: lead,
                position: 1,
                topic_id: None,
                product_id: Some(product.id),
            })
        })
        .unwrap();
    for (language, want) in [("zh-CN", "lighting和智慧灯杆"), ("es", "lighting y Smart pole")] {
        let body = Some("{{lead.interests}}".to_owned());
        let ask = MailAsk { lead, body, language: Some(language.into()), ..MailAsk::default() };
        assert_eq!(self::body(&draft(&kit, &ask)), want);
    }
}
