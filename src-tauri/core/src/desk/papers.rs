//! Papers: put in, looked at, taken out again.

use base64ct::{Base64, Encoding};
use zeroize::Zeroizing;

use super::Desk;
use super::failures::{missing, read_id};
use super::family::{check, check_against_file};
use super::seat::Seat;
use crate::access::{Deed, Note};
use crate::casefile::{CaseFile, PaperError};
use crate::contract::*;
use crate::log::{FamilyId, Record, RecordId};
use crate::model::{Action, Field, Kind, Refusal, RefusalReason, Value};
use crate::papers::{self, MAX_BYTES, Media, Unfit, Wanted};
use crate::{Attachment, ContentHash, FileError};

/// The longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 200;

pub(super) fn attach(desk: &Desk, input: Attach) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    check(Kind::Document, &input.fields)?;
    // Looked at before the desk is locked: a large photo takes a moment.
    let bytes = read(input.content)?;
    let media = Media::of(&bytes).ok_or(refused(RefusalReason::NotAPaper))?;
    papers::check(media, &bytes)?;
    let name = last_part(&input.name);
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    desk.seated(|seat| {
        let change = RecordChange {
            record: None,
            kind: Kind::Document,
            fields: input.fields.clone(),
        };
        let changes = std::slice::from_ref(&change);
        check_against_file(seat, family, changes, desk.host.today())?;
        let sealed = seat.file(family)?.seal_paper(&bytes)?;
        let content = sealed.hash.to_string();
        seat.record_with(
            family,
            desk.host.now(),
            (Action::Attach, None),
            &[sealed],
            |edit| {
                let mut fields = input.fields;
                fields.extend([
                    (Field::Name, name.into()),
                    (Field::Content, content.into()),
                    (Field::Media, media.name().into()),
                    (Field::Size, size.into()),
                ]);
                edit.create(Kind::Document, fields);
                Ok(())
            },
        )?;
        seat.view(family, desk.host.today())
    })
}

pub(super) fn paper_picture(desk: &Desk, input: AskPaperPicture) -> Result<PaperPicture, Failure> {
    let family = read_id(&input.family)?;
    let record = read_id(&input.record)?;
    let today = desk.host.today();
    let paper = desk.seated(|seat| match seat.hides_contacts(family, today)? {
        true => Ok(None),
        false => paper(seat, family, record).map(Some),
    })?;
    let Some(paper) = paper else {
        return Ok(PaperPicture {
            hidden: true,
            jpeg: String::new(),
            width: 0,
            height: 0,
            pages: 0,
        });
    };
    let wanted = Wanted {
        page: input.page,
        longest: input.longest,
    };
    let picture = papers::picture(paper.media, &paper.bytes, wanted, &desk.host.drawer())?;
    Ok(PaperPicture {
        hidden: false,
        jpeg: Base64::encode_string(&picture.bytes),
        width: picture.width,
        height: picture.height,
        pages: picture.pages,
    })
}

/// The file lies outside of the centre and is not encrypted: the user asked for it by name, and
/// that it was done is written down.
pub(super) fn take_out_paper(desk: &Desk, input: OfRecord) -> Result<PaperTaken, Failure> {
    let family = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    let today = desk.host.today();
    let paper = desk.seated(|seat| match seat.hides_contacts(family, today)? {
        true => Err(FailureCode::Denied.into()),
        false => paper(seat, family, record),
    })?;
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save(&paper.file_name()) else {
        let family = desk.seated(|seat| seat.view(family, today))?;
        return Ok(PaperTaken {
            saved: false,
            family,
        });
    };
    desk.seated(|seat| {
        seat.note_taking(Note {
            family: Some(family),
            purpose: input.reason.clone(),
            ..Note::of(Deed::PaperTakenOut)
        })?;
        seat.record(
            family,
            desk.host.now(),
            Action::TakeOut,
            input.reason,
            |edit| {
                edit.create(
                    Kind::Disclosure,
                    [
                        (Field::On, today.into()),
                        (Field::Document, record.to_string().into()),
                    ],
                );
                Ok(())
            },
        )?;
        std::fs::write(path, &*paper.bytes).map_err(FileError::from)?;
        Ok(PaperTaken {
            saved: true,
            family: seat.view(family, today)?,
        })
    })
}

/// The bytes are gone then, for every record that names them: the same content is kept once.
pub(super) fn destroy_paper(desk: &Desk, input: DestroyPaper) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    let reason = input.reason.trim();
    if reason.is_empty() {
        return Err(missing(Field::Reason));
    }
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        seat.centre
            .check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        let by = seat.identity.account.id.to_string();
        let file = seat.file(family)?;
        let hash = content_of(file, record)?;
        if file.attachment(hash)?.is_some_and(|it| it.bytes.is_none()) {
            return Err(refused(RefusalReason::Destroyed));
        }
        let going: Vec<RecordId> = file.papers_of(hash).collect();
        seat.note(Note {
            family: Some(family),
            purpose: Some(reason.to_owned()),
            ..Note::of(Deed::PaperDestroyed)
        })?;
        let act = (Action::Destroy, Some(reason.to_owned()));
        let gone = [Attachment::tombstone(hash)];
        seat.record_with(family, now, act, &gone, |edit| {
            for paper in going {
                edit.set(paper, Kind::Document, Field::DestroyedOn, today);
                edit.set(paper, Kind::Document, Field::Worker, by.as_str());
                edit.set(paper, Kind::Document, Field::Reason, reason);
            }
            Ok(())
        })?;
        seat.view(family, today)
    })
}

/// A paper as it is kept.
struct Paper {
    name: String,
    media: Media,
    bytes: Zeroizing<Vec<u8>>,
}

impl Paper {
    /// Its name with the ending of what it is.
    fn file_name(&self) -> String {
        let ending = self.media.ending();
        let stem = self.name.rsplit_once('.').map_or(&*self.name, |it| it.0);
        format!("{stem}.{ending}")
    }
}

fn document(file: &CaseFile, record: RecordId) -> Result<&Record, Failure> {
    let found = file.state().get(record);
    let found = found.filter(|found| found.kind() == Some(Kind::Document));
    Ok(found.ok_or(FailureCode::NotFound)?)
}

fn content_of(file: &CaseFile, record: RecordId) -> Result<ContentHash, Failure> {
    let content = document(file, record)?.text(Field::Content);
    let content = content.ok_or(FailureCode::NotFound)?.parse();
    Ok(content.map_err(|()| FailureCode::FileDamaged)?)
}

fn paper(seat: &mut Seat, family: FamilyId, record: RecordId) -> Result<Paper, Failure> {
    let file = seat.file(family)?;
    let content = content_of(file, record)?;
    let found = document(file, record)?;
    let text = |field| found.text(field).ok_or(FailureCode::NotFound);
    let media = Media::from_name(text(Field::Media)?).ok_or(FailureCode::FileTooNew)?;
    Ok(Paper {
        name: text(Field::Name)?.to_owned(),
        media,
        bytes: file.paper(content)?,
    })
}

fn read(content: Bytes) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let bytes = Zeroizing::new(content.0);
    match bytes.len() {
        0 => Err(refused(RefusalReason::Unreadable)),
        length if length > MAX_BYTES => Err(refused(RefusalReason::TooLarge)),
        _ => Ok(bytes),
    }
}

/// What a file is called, without the folders that it came from and without what no name holds.
fn last_part(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_NAME)
        .collect()
}

fn refused(reason: RefusalReason) -> Failure {
    let refusal = Refusal {
        field: Field::Content,
        reason,
    };
    Failure::refused(&refusal, &Value::Null)
}

impl From<Unfit> for Failure {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Unreadable => refused(RefusalReason::Unreadable),
            Unfit::TooManyPixels => refused(RefusalReason::TooManyPixels),
            Unfit::Locked => refused(RefusalReason::Locked),
            Unfit::TooMuch => refused(RefusalReason::TooMuch),
            Unfit::NoSuchPage => FailureCode::NotFound.into(),
        }
    }
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::Missing => FailureCode::NotFound.into(),
            PaperError::Destroyed => refused(RefusalReason::Destroyed),
            PaperError::Broken => FailureCode::FileDamaged.into(),
            PaperError::Key(error) => error.into(),
            PaperError::File(error) => error.into(),
        }
    }
}
