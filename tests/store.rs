//! The store on real SQLite files.

#[path = "store/appends.rs"]
mod appends;
#[path = "store/child.rs"]
mod child;
#[path = "store/crashes.rs"]
mod crashes;
#[path = "store/doctors.rs"]
mod doctors;
#[path = "store/documents.rs"]
mod documents;
#[path = "store/files.rs"]
mod files;
#[path = "store/kit.rs"]
mod kit;
#[path = "store/laws.rs"]
mod laws;
#[path = "store/reads.rs"]
mod reads;
#[path = "store/seals.rs"]
mod seals;
#[path = "store/undoes.rs"]
mod undoes;
#[path = "store/versions.rs"]
mod versions;
#[path = "store/watches.rs"]
mod watches;
