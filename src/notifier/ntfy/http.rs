//! One request over HTTP, and what its answer means.

use crate::notifier::Outcome;
use crate::notifier::ntfy::request::Request;
use crate::notifier::ntfy::settings::is_here;
use std::time::Duration;
use ureq::Agent;
use ureq::Error;

/// Returns what sends; a server has `answer` for each request.
///
/// No redirect is followed: the topic goes to nobody but the server in the
/// settings. A proxy of the environment is used, except for this machine.
#[must_use]
pub fn agent(url: &str, answer: Duration) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(answer))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent("dadops");
    let config = if is_here(url) { config.proxy(None) } else { config.https_only(true) };
    config.build().new_agent()
}

/// Sends once and says what came of it; the texts hold no address.
#[must_use]
pub fn send(agent: &Agent, request: &Request) -> Outcome {
    let with = |call: ureq::RequestBuilder<_>, (name, value): &(&'static str, String)| {
        call.header(*name, value)
    };
    let call = request.headers.iter().fold(agent.post(&request.url), with);
    match call.send(&request.body) {
        Ok(response) => status(response.status().as_u16()),
        Err(error) => failure(&error),
    }
}

/// Tells whether the same may go better later.
#[must_use]
pub const fn passes(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::TimedOut | Outcome::Unreachable(_))
}

fn status(code: u16) -> Outcome {
    match code {
        200..=299 => Outcome::Delivered { server_id: None },
        408 | 425 | 429 | 500..=599 => Outcome::Unreachable(format!("HTTP {code}")),
        _ => Outcome::Refused(format!("HTTP {code}")),
    }
}

fn failure(error: &Error) -> Outcome {
    match error {
        Error::Timeout(_) => Outcome::TimedOut,
        Error::Io(source) => Outcome::Unreachable(source.kind().to_string()),
        Error::HostNotFound => Outcome::Unreachable("no such host".to_owned()),
        // A café's network shows its own certificate, and the next one does not.
        Error::Rustls(_) | Error::Tls(_) => {
            Outcome::Unreachable("no trusted connection".to_owned())
        }
        Error::BadUri(_) | Error::Http(_) | Error::RequireHttpsOnly(_) => {
            Outcome::Refused("the address or a header is not valid".to_owned())
        }
        _ => Outcome::Unreachable("the exchange failed".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_passes_or_stands() {
        for (code, taken, passing) in [
            (200, true, false),
            (204, true, false),
            (302, false, false),
            (401, false, false),
            (403, false, false),
            (404, false, false),
            (413, false, false),
            (408, false, true),
            (429, false, true),
            (500, false, true),
            (503, false, true),
        ] {
            let outcome = status(code);
            let found = matches!(outcome, Outcome::Delivered { .. });
            assert_eq!((found, passes(&outcome)), (taken, passing), "{code}");
        }
    }
}
