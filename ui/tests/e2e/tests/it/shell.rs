//! The window itself: it opens, it speaks with the shell, and it is fenced in.

use fairlead_e2e::{App, Setup};
use serde_json::json;

#[test]
fn the_window_opens_and_is_painted() {
    let app = App::start();
    app.css("#app > *").appears();
    assert_eq!(app.script("return document.title", &[]), "Fairlead");
    let (width, height, colours) = app.picture().measure(&app);
    assert_eq!((width, height), (1280, 800));
    assert!(colours > 1, "the window is one flat colour");
}

#[test]
fn the_page_reaches_the_shell() {
    let app = App::start();
    let version = app.invoke("app_version", &json!({})).expect("the command answers");
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_page_can_neither_open_dialogs_nor_links_nor_load_from_elsewhere() {
    let app = App::start();
    for command in
        ["plugin:dialog|open", "plugin:opener|open_url", "plugin:window|close", "plugin:fs|read_file"]
    {
        let refused = app.invoke(command, &json!({ "url": "https://example.com/", "label": "main" }));
        let why = refused.expect_err(&format!("{command} must be refused"));
        assert!(why.contains("not allowed") || why.contains("not found"), "{command}: {why}");
    }
    let eval = app.script_async("try { return eval('1 + 1') } catch (error) { return error.name }", &[]);
    assert_eq!(eval, "EvalError");
    let fetched = app.script_async(
        "return await fetch('https://example.com/').then(() => 'loaded', () => 'refused')",
        &[],
    );
    assert_eq!(fetched, "refused");
    let inline = app.script(
        "const script = document.createElement('script');
         script.textContent = 'window.inlineRan = true';
         document.body.append(script);
         return window.inlineRan === true",
        &[],
    );
    assert_eq!(inline, false);
    app.wait("the breaches are noted", |app| app.policy_breaches().len() >= 3);
}

#[test]
fn the_window_follows_the_system_into_the_dark() {
    let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(App::start().script(dark, &[]), false);
    assert_eq!(Setup::default().dark().start().script(dark, &[]), true);
}

#[test]
fn the_menu_bar_comes_and_goes_with_a_key() {
    let app = App::start();
    let height = |app: &App| app.script("return innerHeight", &[]).as_i64();
    app.wait("the window is as high as it will be", |app| height(app) == Some(800));
    app.press("F10");
    app.wait("the bar takes its room", |app| height(app) < Some(800));
    app.press("F10");
    app.wait("the room is the page's again", |app| height(app) == Some(800));
}

#[test]
fn a_killed_app_opens_again_on_the_same_data() {
    let mut app = App::start();
    let first = app.pid();
    let data = app.data();
    app.kill();
    app.open();
    assert_ne!(app.pid(), first);
    assert_eq!(app.data(), data);
    app.quit();
    app.open();
    app.css("#app > *").appears();
}
