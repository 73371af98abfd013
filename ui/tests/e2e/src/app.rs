//! The app under test: its window, its data, and its end.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::display::Display;
use crate::locator::{By, Locator};
use crate::process::{self, Owned};
use crate::setup::{Home, Setup, app_program, cli_program};
use crate::webdriver::{Answer, Session};
use crate::{PATIENCE, Picture, failure, keys, picture};

/// How often a condition is looked at.
const PULSE: Duration = Duration::from_millis(40);

/// Notes down every breach of the content security policy.
const WATCH: &str = "
    window.__policyBreaches = [];
    document.addEventListener('securitypolicyviolation', (event) => window.__policyBreaches.push(
      `${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`));";

/// A window with data of its own.
#[derive(Debug)]
pub struct App {
    running: Option<Running>,
    setup: Setup,
    home: Home,
}

/// What lives while the window is open. The order of the fields is the order of their end.
#[derive(Debug)]
struct Running {
    session: Session,
    app: u32,
    _driver: Owned,
    _display: Display,
}

impl App {
    /// Opens the window on new, empty data.
    #[must_use]
    #[track_caller]
    pub fn start() -> App {
        Setup::default().start()
    }

    #[track_caller]
    pub(crate) fn open_new(setup: Setup) -> App {
        let home = Home::new().unwrap_or_else(|error| panic!("no folder for the app's data: {error}"));
        let mut app = App { running: None, setup, home };
        app.open();
        app
    }

    /// Opens the window again on the same data, after [`App::quit`] or [`App::kill`].
    #[track_caller]
    pub fn open(&mut self) {
        assert!(self.running.is_none(), "the app is open already");
        match self.launch() {
            Ok(running) => self.running = Some(running),
            Err(why) => panic!("the window does not open: {why}\n{}", self.log()),
        }
        self.resize(self.setup.width, self.setup.height);
        self.wait("the page has loaded", |app| {
            app.try_script("return document.readyState === 'complete'", &[]).is_ok_and(|done| done == true)
        });
        self.script(WATCH, &[]);
    }

    fn launch(&self) -> Result<Running, String> {
        let setup = &self.setup;
        let display = Display::start(setup.width, setup.height).map_err(|error| error.to_string())?;
        let port = process::free_port().map_err(|error| error.to_string())?;
        let mut driver = setup.driver(&self.home, display.name(), port).map_err(|error| error.to_string())?;
        let driver =
            Owned::start(&mut driver).map_err(|error| format!("WebKitWebDriver does not start: {error}"))?;
        let program = app_program();
        let session = Session::open(port, &program.to_string_lossy(), &setup.arguments, PATIENCE)
            .map_err(|refusal| refusal.to_string())?;
        let program = program.canonicalize().map_err(|error| error.to_string())?;
        let app = process::descendants(driver.pid())
            .into_iter()
            .find(|pid| process::program(*pid).is_some_and(|found| found == program))
            .ok_or("the driver runs another program than the app")?;
        Ok(Running { session, app, _driver: driver, _display: display })
    }

    /// Closes the window as a person would.
    #[track_caller]
    pub fn quit(&mut self) {
        if let Some(running) = self.running.take() {
            if let Err(refusal) = running.session.close() {
                panic!("the window does not close: {refusal}");
            }
            assert!(
                process::wait_for_end(running.app, PATIENCE),
                "the app goes on after its window has closed"
            );
        }
    }

    /// Ends the app at once, as `kill -9` and a power cut do.
    #[track_caller]
    pub fn kill(&mut self) {
        if let Some(running) = self.running.take() {
            process::kill(running.app);
            assert!(process::wait_for_end(running.app, PATIENCE), "the app survived kill -9");
        }
    }

    /// The process id of the app.
    #[must_use]
    #[track_caller]
    pub fn pid(&self) -> u32 {
        self.running().app
    }

    /// The folder that `FAIRLEAD_DATA` names.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.home.data()
    }

    /// A path for a file of this test's own, beside the data.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// What the app and the driver wrote on standard output and standard error.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.home.log()).unwrap_or_default()
    }

    /// Runs `fairlead-cli` with the same data, clock and language.
    #[track_caller]
    pub fn cli(&self, arguments: &[&str]) -> Output {
        let mut cli = Command::new(cli_program());
        let output = cli.args(arguments).envs(self.setup.environment(&self.home)).output();
        output.unwrap_or_else(|error| panic!("fairlead-cli does not start: {error}"))
    }

    /// What the next dialogs answer, in this order; none is a dialog that was cancelled.
    #[track_caller]
    pub fn answer_dialogs(&self, answers: &[Option<&Path>]) {
        if let Err(error) = self.home.answer_dialogs(answers) {
            panic!("the answers cannot be written: {error}");
        }
    }

    /// How many of the answers no dialog has taken yet.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        self.home.unanswered()
    }

    /// Everything that a CSS selector fits.
    pub fn css(&self, selector: &str) -> Locator<'_> {
        Locator::new(self, By::Css(selector.to_owned()))
    }

    /// Everything visible with this ARIA role and exactly this accessible name, as the web view computes it.
    pub fn role(&self, role: &str, name: &str) -> Locator<'_> {
        Locator::new(self, By::Role(role.to_owned(), Some(name.to_owned())))
    }

    /// Everything visible with this ARIA role, whatever its name.
    pub fn any(&self, role: &str) -> Locator<'_> {
        Locator::new(self, By::Role(role.to_owned(), None))
    }

    /// The innermost visible elements whose text holds these words; spaces are as one sees them.
    pub fn text(&self, words: &str) -> Locator<'_> {
        Locator::new(self, By::Text(words.to_owned()))
    }

    /// Types into whatever has the focus, with the pauses of a hand.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        keys::by_hand(text, |piece| self.strike(piece));
    }

    /// Types as a badge scanner does: without a pause.
    #[track_caller]
    pub fn scan(&self, text: &str) {
        self.strike(text);
    }

    #[track_caller]
    fn strike(&self, text: &str) {
        self.wait_ok("type", |session| session.act(&session.focused()?, "value", &json!({ "text": text })));
    }

    /// Presses a key or a chord: `Enter`, `Escape`, `Control+Shift+z`, `Alt+x`, `?`.
    #[track_caller]
    pub fn press(&self, chord: &str) {
        let actions = keys::chord(chord).unwrap_or_else(|why| panic!("{why}"));
        self.must(self.session().post("actions", &actions));
    }

    /// Runs the body of a function in the page: `return document.title`.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.must(self.session().script(body, arguments))
    }

    /// Runs the body of an async function in the page and waits for what it returns.
    #[track_caller]
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Value {
        self.must(self.session().script_async(body, arguments))
    }

    /// Like [`App::script`], for a page that may not be there.
    ///
    /// # Errors
    /// When the driver refuses or the script throws.
    pub fn try_script(&self, body: &str, arguments: &[Value]) -> Answer {
        self.session().script(body, arguments)
    }

    /// Calls a command of the shell as the page does, with its arguments as a JSON object; for tests of the
    /// bridge, not for what a person can do.
    #[track_caller]
    pub fn invoke(&self, command: &str, arguments: &Value) -> Result<Value, String> {
        let call = "return await window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])";
        self.session()
            .script_async(call, &[json!(command), arguments.clone()])
            .map_err(|refusal| refusal.message)
    }

    /// What the page has tried since it opened that its content security policy forbids.
    #[must_use]
    #[track_caller]
    pub fn policy_breaches(&self) -> Vec<String> {
        let breaches = self.script("return window.__policyBreaches ?? []", &[]);
        let words = |breach: &Value| breach.as_str().unwrap_or_default().to_owned();
        breaches.as_array().map(|all| all.iter().map(words).collect()).unwrap_or_default()
    }

    /// Everything the page says, as one sees it.
    #[must_use]
    #[track_caller]
    pub fn page_text(&self) -> String {
        self.script("return document.body.innerText", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Gives the window this size in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let wanted = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.must(self.session().post("window/rect", &wanted));
        self.settle();
    }

    /// Waits until the page has painted what it has been told: two animation frames.
    #[track_caller]
    pub fn settle(&self) {
        let frames = "await document.fonts.ready;
                      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";
        self.must(self.session().script_async(frames, &[]));
    }

    /// A picture of the page as it is now.
    #[must_use]
    #[track_caller]
    pub fn picture(&self) -> Picture {
        self.settle();
        let answer = self.must(self.session().get("screenshot"));
        picture::decode(answer.as_str().unwrap_or_default()).unwrap_or_else(|why| panic!("{why}"))
    }

    /// Waits until something holds; gives up after [`PATIENCE`](crate::PATIENCE) and says what it waited for.
    #[track_caller]
    pub fn wait(&self, what: &str, mut holds: impl FnMut(&App) -> bool) {
        self.wait_for(what, |app| holds(app).then_some(()));
    }

    /// Waits until there is something to give back.
    #[track_caller]
    pub fn wait_for<T>(&self, what: &str, mut look: impl FnMut(&App) -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look(self) {
                return found;
            }
            assert!(start.elapsed() < PATIENCE, "waited {} s in vain until: {what}", PATIENCE.as_secs());
            thread::sleep(PULSE);
        }
    }

    /// Tries again while the page is still changing.
    #[track_caller]
    pub(crate) fn wait_ok<T>(&self, what: &str, mut attempt: impl FnMut(&Session) -> Answer<T>) -> T {
        let start = Instant::now();
        loop {
            match attempt(self.session()) {
                Ok(done) => return done,
                Err(refusal) if refusal.passes() && start.elapsed() < PATIENCE => thread::sleep(PULSE),
                Err(refusal) => panic!("cannot {what}: {refusal}"),
            }
        }
    }

    #[track_caller]
    pub(crate) fn session(&self) -> &Session {
        &self.running().session
    }

    #[track_caller]
    fn running(&self) -> &Running {
        self.running.as_ref().unwrap_or_else(|| panic!("the app is not open"))
    }

    #[track_caller]
    fn must<T>(&self, answer: Answer<T>) -> T {
        answer.unwrap_or_else(|refusal| panic!("{refusal}"))
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if thread::panicking() {
            failure::keep(self.running.as_ref().map(|running| &running.session), &self.log());
        }
        if let Some(running) = &self.running {
            // An app that hangs or has died is ended with its driver.
            let _ = running.session.close();
            let _ = process::wait_for_end(running.app, Duration::from_secs(2));
        }
    }
}
