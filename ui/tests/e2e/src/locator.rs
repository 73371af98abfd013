//! Finding things on the page as a person would, and acting on them when they are ready.

use serde_json::{Value, json};

use crate::webdriver::{Answer, Element, Refusal, Session};
use crate::{App, keys};

/// What an element is found by.
#[derive(Clone, Debug)]
pub(crate) enum By {
    Css(String),
    Role(String, Option<String>),
    Text(String),
}

/// A description of elements, looked up anew each time something is done: the page may have replaced them.
#[derive(Clone, Debug)]
#[must_use = "a locator does nothing until it is told what"]
pub struct Locator<'a> {
    app: &'a App,
    path: Vec<By>,
    nth: usize,
}

impl<'a> Locator<'a> {
    pub(crate) fn new(app: &'a App, by: By) -> Locator<'a> {
        Locator { app, path: vec![by], nth: 0 }
    }

    /// What a CSS selector fits inside the first of these.
    pub fn css(&self, selector: &str) -> Locator<'a> {
        self.within(By::Css(selector.to_owned()))
    }

    /// What has a role and a name inside the first of these.
    pub fn role(&self, role: &str, name: &str) -> Locator<'a> {
        self.within(By::Role(role.to_owned(), Some(name.to_owned())))
    }

    /// What has a role, whatever its name, inside the first of these.
    pub fn any(&self, role: &str) -> Locator<'a> {
        self.within(By::Role(role.to_owned(), None))
    }

    /// What holds some words inside the first of these.
    pub fn text(&self, words: &str) -> Locator<'a> {
        self.within(By::Text(words.to_owned()))
    }

    /// Another than the first of them, counted from nought.
    pub fn nth(mut self, nth: usize) -> Locator<'a> {
        self.nth = nth;
        self
    }

    /// Clicks it.
    #[track_caller]
    pub fn click(&self) {
        self.act("click", |session, element| session.act(element, "click", &json!({})));
    }

    /// Focuses it and types; a field keeps what it holds.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        keys::by_hand(text, |piece| {
            self.act("type into", |session, element| {
                session.act(element, "value", &json!({ "text": piece }))
            });
        });
    }

    /// Replaces what a field holds.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        // The driver's own clearing takes the focus away at its end, and a field in place closes then.
        let select = "arguments[0].focus(); arguments[0].select()";
        self.act("select", |session, element| session.script(select, &[element.json()]));
        self.type_text(text);
    }

    /// Gives it the focus.
    #[track_caller]
    pub fn focus(&self) {
        self.act("focus", |session, element| session.script("arguments[0].focus()", &[element.json()]));
    }

    /// What it says, as one sees it.
    #[must_use]
    #[track_caller]
    pub fn read(&self) -> String {
        self.string("text")
    }

    /// What a field holds.
    #[must_use]
    #[track_caller]
    pub fn value(&self) -> String {
        self.string("property/value")
    }

    /// An attribute, if it has it.
    #[must_use]
    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let path = format!("attribute/{name}");
        let value = self.act("read", |session, element| session.ask(element, &path));
        value.as_str().map(str::to_owned)
    }

    /// Whether it has the focus.
    #[must_use]
    #[track_caller]
    pub fn focused(&self) -> bool {
        let script = "return arguments[0] === document.activeElement";
        self.act("look at", |session, element| session.script(script, &[element.json()])) == true
    }

    /// Runs the body of a function with the element as `arguments[0]`.
    #[track_caller]
    pub fn script(&self, body: &str) -> Value {
        self.act("run a script on", |session, element| session.script(body, &[element.json()]))
    }

    /// How many there are at this moment.
    #[must_use]
    #[track_caller]
    pub fn count(&self) -> usize {
        self.all(self.app.session()).map_or(0, |all| all.len())
    }

    /// Waits until there is one.
    #[track_caller]
    pub fn appears(&self) {
        self.act("see", |_, _| Ok(()));
    }

    /// Waits until there is none.
    #[track_caller]
    pub fn vanishes(&self) {
        self.app.wait(&format!("{self} is gone"), |_| self.count() <= self.nth);
    }

    /// Waits until there are exactly so many.
    #[track_caller]
    pub fn counts(&self, wanted: usize) {
        self.app.wait(&format!("there are {wanted} of {self}"), |_| self.count() == wanted);
    }

    /// Waits until it says these words, among others.
    #[track_caller]
    pub fn says(&self, words: &str) {
        self.app.wait(&format!("{self} says “{words}”"), |app| {
            let said = self.first(app.session()).and_then(|element| app.session().ask(&element, "text"));
            said.is_ok_and(|said| said.as_str().is_some_and(|said| said.contains(words)))
        });
    }

    /// Waits until the field holds just this.
    #[track_caller]
    pub fn holds(&self, value: &str) {
        self.app.wait(&format!("{self} holds “{value}”"), |app| {
            let held =
                self.first(app.session()).and_then(|found| app.session().ask(&found, "property/value"));
            held.is_ok_and(|held| held == value)
        });
    }

    fn within(&self, by: By) -> Locator<'a> {
        let mut path = self.path.clone();
        path.push(by);
        Locator { app: self.app, path, nth: 0 }
    }

    #[track_caller]
    fn string(&self, what: &str) -> String {
        let value = self.act("read", |session, element| session.ask(element, what));
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    }

    #[track_caller]
    fn act<T>(&self, verb: &str, act: impl Fn(&Session, &Element) -> Answer<T>) -> T {
        self.app.wait_ok(&format!("{verb} {self}"), |session| act(session, &self.first(session)?))
    }

    fn first(&self, session: &Session) -> Answer<Element> {
        let all = self.all(session)?;
        let found = all.len();
        all.into_iter().nth(self.nth).ok_or_else(|| Refusal {
            error: "no such element".to_owned(),
            message: format!("found {found} of {self}"),
        })
    }

    fn all(&self, session: &Session) -> Answer<Vec<Element>> {
        let mut inside = Value::Null;
        let mut found = Vec::new();
        for (step, by) in self.path.iter().enumerate() {
            found = by.find(session, &inside)?;
            if step + 1 < self.path.len() {
                let Some(first) = found.first() else { return Ok(Vec::new()) };
                inside = first.json();
            }
        }
        Ok(found)
    }
}

impl std::fmt::Display for Locator<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (step, by) in self.path.iter().enumerate() {
            if step > 0 {
                write!(out, " → ")?;
            }
            match by {
                By::Css(selector) => write!(out, "`{selector}`")?,
                By::Role(role, Some(name)) => write!(out, "{role} “{name}”")?,
                By::Role(role, None) => write!(out, "any {role}")?,
                By::Text(words) => write!(out, "the words “{words}”")?,
            }
        }
        if self.nth > 0 { write!(out, " (number {})", self.nth) } else { Ok(()) }
    }
}

impl By {
    fn find(&self, session: &Session, inside: &Value) -> Answer<Vec<Element>> {
        match self {
            By::Css(selector) => {
                let script = "return [...(arguments[0] ?? document).querySelectorAll(arguments[1])]";
                elements(session, script, &[inside.clone(), json!(selector)])
            }
            By::Text(words) => elements(session, TEXT, &[inside.clone(), json!(words)]),
            By::Role(role, name) => {
                let candidates = elements(session, ROLE, &[inside.clone(), json!(role), json!(name)])?;
                let Some(name) = name else { return Ok(candidates) };
                let mut found = Vec::new();
                for candidate in candidates {
                    if is_named(session, &candidate, name)? {
                        found.push(candidate);
                    }
                }
                Ok(found)
            }
        }
    }
}

/// WebKit names cells, rows and status lines by nothing, where readers say what is in them.
fn is_named(session: &Session, element: &Element, name: &str) -> Answer<bool> {
    let label = session.ask(element, "computedlabel")?;
    if label.as_str().is_some_and(|label| !label.is_empty()) {
        return Ok(label == name);
    }
    let text = "return arguments[0].innerText.replace(/\\s+/g, ' ').trim()";
    Ok(session.script(text, &[element.json()])? == name)
}

fn elements(session: &Session, script: &str, arguments: &[Value]) -> Answer<Vec<Element>> {
    let answer = session.script(script, arguments)?;
    Ok(answer.as_array().map(|all| all.iter().filter_map(Element::from_json).collect()).unwrap_or_default())
}

/// The innermost visible elements that hold the words.
const TEXT: &str = "
    const [inside, words] = arguments;
    const holds = (element) => element.innerText?.replace(/\\s+/g, ' ').includes(words);
    const all = [...(inside ?? document.body).querySelectorAll('*')]
      .filter((element) => element.checkVisibility?.({ visibilityProperty: true }) && holds(element));
    return all.filter((element) => !all.some((other) => other !== element && element.contains(other)));";

/// Visible elements with the role whose name may be this one: the web view has the last word on the name, and
/// is asked about each, so they should be few. The role is looked up here, because WebKit has words of its own
/// (a `select` is a button to it, an `img` an image).
const ROLE: &str = "
    const [inside, role, name] = arguments;
    const implicit = {
      button: 'button, input[type=button], input[type=submit], summary',
      link: 'a[href]',
      textbox: 'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], textarea',
      searchbox: 'input[type=search]',
      combobox: 'select, input[list]',
      checkbox: 'input[type=checkbox]',
      radio: 'input[type=radio]',
      option: 'option',
      heading: 'h1, h2, h3, h4, h5, h6',
      list: 'ul, ol',
      listitem: 'li',
      table: 'table',
      row: 'tr',
      cell: 'td',
      columnheader: 'th',
      navigation: 'nav',
      main: 'main',
      complementary: 'aside',
      region: 'section',
      form: 'form',
      dialog: 'dialog',
      status: 'output',
      img: 'img, svg',
      separator: 'hr',
      progressbar: 'progress',
      group: 'fieldset, details',
    }[role];
    const selector = `[role~=\"${role}\"]` + (implicit ? `, :is(${implicit}):not([role])` : '');
    const names = (element) => [
      element.innerText, element.textContent, element.getAttribute('aria-label'), element.title,
      element.placeholder, element.alt, element.value,
      ...[...(element.labels ?? [])].map((label) => label.textContent),
      ...(element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent),
    ];
    const plain = (text) => (text ?? '').toString().replace(/\\s+/g, '');
    return [...(inside ?? document).querySelectorAll(selector)].filter((element) =>
      element.checkVisibility?.({ visibilityProperty: true })
      && (name === null || plain(names(element).join('')).includes(plain(name))));";
