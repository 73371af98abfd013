//! The harness itself, tried on a page of its own making: what it claims to press, type and see is so.

use fairlead_e2e::{App, Setup};

/// Replaces the page by a small form; everything is made by script, as the content policy wants.
const FORM: &str = "
    const make = (tag, given, ...children) => {
      const { style, ...attributes } = given;
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(...children);
      return element;
    };
    const field = make('input', { id: 'name' });
    const said = make('output', {}, 'nothing yet');
    const save = make('button', { type: 'button', 'aria-label': 'Save the lead' }, '✓');
    const later = make('button', { type: 'button', hidden: '' }, 'Later');
    save.onclick = () => {
      said.textContent = `saved ${field.value}`;
      setTimeout(() => { later.hidden = false; }, 300);
    };
    window.chords = [];
    window.onkeydown = (event) => {
      const held = [event.ctrlKey && 'Control', event.shiftKey && 'Shift', event.altKey && 'Alt'].filter(Boolean);
      window.chords.push([...held, event.key].join('+'));
    };
    document.body.replaceChildren(make('main', {},
      make('h1', {}, 'A form'), make('label', { for: 'name' }, 'Name'), field, save, later, said,
      make('ul', {}, make('li', {}, 'Vallclara'), make('li', {}, '华芯科技'), make('li', {}, 'Grosse  Straße'))));
    document.documentElement.lang = 'en';";

fn form(setup: Setup) -> App {
    let app = setup.start();
    app.script(FORM, &[]);
    app
}

#[test]
fn things_are_found_as_a_person_finds_them() {
    let app = form(Setup::default());
    app.role("heading", "A form").appears();
    app.role("textbox", "Name").type_text("Ana Ruiz 张伟 Müller");
    app.role("textbox", "Name").holds("Ana Ruiz 张伟 Müller");
    app.role("button", "Save the lead").click();
    app.any("status").says("saved Ana Ruiz 张伟 Müller");
    app.role("button", "Later").click();
    app.text("华芯").says("华芯科技");
    app.css("ul").text("Grosse Straße").appears();
    app.css("ul").css("li").counts(3);
    assert_eq!(app.css("li").nth(1).read(), "华芯科技");
    app.text("Nobody").vanishes();
    app.role("listitem", "华芯科技").counts(1);
    app.role("textbox", "Name").fill("Li");
    assert_eq!(app.css("#name").value(), "Li");
    assert_eq!(app.css("button").attribute("aria-label").as_deref(), Some("Save the lead"));
}

#[test]
fn keys_and_chords_arrive() {
    let app = form(Setup::default());
    app.css("#name").focus();
    for chord in ["a", "?", "Control+k", "Control+Shift+Z", "Alt+x", "Escape", "Enter", "Down", "F2", "Tab"] {
        app.press(chord);
    }
    app.wait("ten keys have arrived", |app| {
        app.script("return window.chords.filter((c) => !/(Control|Shift|Alt)$/.test(c)).length", &[]) == 10
    });
    let chords =
        app.script("return window.chords.filter((c) => !/(Control|Shift|Alt)$/.test(c)).join(' ')", &[]);
    assert_eq!(chords, "a ? Control+k Control+Shift+Z Alt+x Escape Enter ArrowDown F2 Tab");
    assert!(!app.css("#name").focused(), "Tab moves the focus on");
    app.css("#name").holds("a?");
}

#[test]
fn pictures_show_the_page_at_its_size() {
    let app = form(Setup::default().size(900, 600));
    let (width, height, colours) = app.picture().measure(&app);
    assert_eq!((width, height), (900, 600));
    assert!(colours > 10, "{colours} colours: the form is not in the picture");
}

#[test]
fn axe_finds_what_is_broken() {
    let app = form(Setup::default());
    app.is_accessible();
    app.script("document.body.append(document.createElement('img'), document.createElement('button'))", &[]);
    let rules: Vec<String> = app.axe().into_iter().map(|found| found.rule).collect();
    assert!(rules.contains(&"button-name".to_owned()), "{rules:?}");
}

#[test]
fn the_zone_is_the_tests_own() {
    let zone = "return Intl.DateTimeFormat().resolvedOptions().timeZone";
    assert_eq!(App::start().script(zone, &[]), "Europe/Madrid");
    let shanghai = Setup::default().clock("2026-11-24T09:30:00Z", "Asia/Shanghai").start();
    assert_eq!(shanghai.script(zone, &[]), "Asia/Shanghai");
}
