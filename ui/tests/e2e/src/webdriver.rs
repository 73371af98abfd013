//! A small client for the W3C WebDriver protocol: one session with one window.

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

/// The name under which the protocol wraps an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the driver, or the way to it, refused.
#[derive(Debug)]
pub struct Refusal {
    /// The protocol's word for it, such as `stale element reference`; `transport` when no answer came.
    pub error: String,
    /// What the driver says about it.
    pub message: String,
}

impl Refusal {
    /// Whether trying again may help: the page is still changing under the test.
    #[must_use]
    pub fn passes(&self) -> bool {
        matches!(
            self.error.as_str(),
            "stale element reference"
                | "element not interactable"
                | "element click intercepted"
                | "no such element"
                | "invalid element state"
                | "move target out of bounds"
        )
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.error, self.message)
    }
}

/// An answer of the driver, or why there is none.
pub type Answer<T = Value> = Result<T, Refusal>;

/// An element as the driver knows it; it goes stale when the page replaces it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The form in which a script takes and gives elements.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// The element in a script's answer, if it is one.
    #[must_use]
    pub fn from_json(value: &Value) -> Option<Element> {
        value.get(ELEMENT)?.as_str().map(|id| Element(id.to_owned()))
    }
}

/// A running session.
#[derive(Debug)]
pub struct Session {
    agent: Agent,
    base: String,
}

impl Session {
    /// Waits until the driver listens, then has it start the program.
    ///
    /// # Errors
    /// When the driver does not answer in time or cannot start the program.
    pub fn open(port: u16, binary: &str, arguments: &[String], patience: Duration) -> Answer<Session> {
        let agent: Agent = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(60)))
            .http_status_as_error(false)
            .proxy(None)
            .build()
            .into();
        let driver = format!("http://127.0.0.1:{port}");
        let start = std::time::Instant::now();
        while let Err(refusal) = call(agent.get(format!("{driver}/status")).call()) {
            if start.elapsed() > patience {
                return Err(refusal);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let options = json!({ "binary": binary, "args": arguments });
        let timeouts = json!({ "script": 60_000, "pageLoad": 20_000, "implicit": 0 });
        let wanted = json!({ "webkitgtk:browserOptions": options, "timeouts": timeouts });
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let answer = call(agent.post(format!("{driver}/session")).send_json(body))?;
        let id = answer.get("sessionId").and_then(Value::as_str).unwrap_or_default();
        Ok(Session { agent, base: format!("{driver}/session/{id}") })
    }

    /// Asks for something.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn get(&self, path: &str) -> Answer {
        call(self.agent.get(format!("{}/{path}", self.base)).call())
    }

    /// Has something done.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        call(self.agent.post(format!("{}/{path}", self.base)).send_json(body))
    }

    /// Ends the session; the driver closes the window.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn close(&self) -> Answer {
        call(self.agent.delete(&self.base).call())
    }

    /// Runs the body of a function in the page; it returns what `return` gives.
    ///
    /// # Errors
    /// When the script throws.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Answer {
        self.post("execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Runs the body of an async function in the page, and waits for what it returns.
    ///
    /// # Errors
    /// When it throws, or takes longer than twenty seconds.
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Answer {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];
             const given = Array.from(arguments).slice(0, -1);
             (async function () {{ {body} }}).apply(null, given).then(
               (value) => done({{ value: value === undefined ? null : value }}),
               (error) => done({{ thrown: error instanceof Error ? String(error) : JSON.stringify(error) }}));"
        );
        let mut answer = self.post("execute/async", &json!({ "script": wrapped, "args": arguments }))?;
        match answer.get("thrown").and_then(Value::as_str) {
            Some(thrown) => Err(Refusal { error: "javascript error".to_owned(), message: thrown.to_owned() }),
            None => Ok(answer.get_mut("value").map(Value::take).unwrap_or_default()),
        }
    }

    /// Does something with one element: `click`, `text`, `attribute/href` …
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn ask(&self, element: &Element, what: &str) -> Answer {
        self.get(&format!("element/{}/{what}", element.0))
    }

    /// Does something to one element: `click`, `clear`, `value`.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn act(&self, element: &Element, what: &str, body: &Value) -> Answer {
        self.post(&format!("element/{}/{what}", element.0), body)
    }

    /// The element that has the focus.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn focused(&self) -> Answer<Element> {
        let answer = self.get("element/active")?;
        Element::from_json(&answer)
            .ok_or_else(|| Refusal { error: "no such element".to_owned(), message: answer.to_string() })
    }
}

/// Unwraps `{"value": …}`, or the error in it.
fn call(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
    let transport =
        |error: ureq::Error| Refusal { error: "transport".to_owned(), message: error.to_string() };
    let mut answer = answer.map_err(transport)?;
    let ok = answer.status().is_success();
    let mut body: Value =
        answer.body_mut().with_config().limit(64 * 1024 * 1024).read_json().map_err(transport)?;
    let value = body.get_mut("value").map(Value::take).unwrap_or_default();
    if ok {
        return Ok(value);
    }
    let word = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Err(Refusal { error: word("error"), message: word("message") })
}
