//! Other centres: this centre's card for them, theirs read and kept in the books.

use uuid::Uuid;
use x25519_dalek::PublicKey;

use super::failures::read_id;
use super::restoring::word_of;
use super::{Desk, Seat};
use crate::access::{Deed, Note};
use crate::carry::{Card, CarryError, Folder, fingerprint};
use crate::centre::{PartnerNote, Ring};
use crate::contract::*;

pub(super) fn partners(desk: &Desk, _: Nothing) -> Result<Partners, Failure> {
    desk.seated(describe)
}

pub(super) fn save_card(desk: &Desk, _: Nothing) -> Result<CardSaved, Failure> {
    let card = desk.seated(|seat| seat.own_card())?;
    let folder = desk.choose_carried();
    if let Some(folder) = &folder {
        card.put(&Folder::new(folder))?;
    }
    desk.seated(|seat| {
        Ok(CardSaved {
            folder: folder.as_deref().map(word_of),
            card: seat.card_line(&card),
        })
    })
}

pub(super) fn look_cards(desk: &Desk, _: Nothing) -> Result<CardsFound, Failure> {
    desk.seated(|_| Ok(()))?;
    let Some(folder) = desk.choose_carried() else {
        return Ok(CardsFound {
            folder: None,
            cards: Vec::new(),
        });
    };
    let cards = Card::all(&Folder::new(&folder))?;
    desk.seated(|seat| {
        Ok(CardsFound {
            folder: Some(word_of(&folder)),
            cards: cards.iter().map(|it| seat.card_line(it)).collect(),
        })
    })
}

pub(super) fn keep_partner(desk: &Desk, input: KeepPartner) -> Result<Partners, Failure> {
    let centre: Uuid = read_id(&input.centre)?;
    let folder = desk.carried().ok_or(CarryError::None)?;
    let now = desk.host.now();
    let cards = Card::all(&Folder::new(&folder))?;
    // The card may have been changed since it was shown: what was compared is what counts.
    let mut cards = cards.iter().filter(|it| it.centre == centre);
    let card = cards.find(|it| it.fingerprint() == input.fingerprint);
    let card = card.ok_or(CarryError::None)?;
    desk.seated(|seat| {
        if seat.card_state(card.centre, &card.inbox) == CardState::Own {
            return Err(Failure::of_field("centre", "own"));
        }
        seat.note(Note {
            about: Some(card.name.clone()),
            ..Note::of(Deed::PartnerKept)
        })?;
        seat.centre.keep_partner(&seat.identity, card, now)?;
        describe(seat)
    })
}

pub(super) fn forget_partner(desk: &Desk, input: ForgetPartner) -> Result<Partners, Failure> {
    let centre: Uuid = read_id(&input.centre)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        let partner = seat.centre.partner(centre).ok_or(FailureCode::NotFound)?;
        seat.note(Note {
            about: Some(partner.name),
            ..Note::of(Deed::PartnerForgotten)
        })?;
        seat.centre.forget_partner(&seat.identity, centre, now)?;
        describe(seat)
    })
}

fn describe(seat: &mut Seat) -> Result<Partners, Failure> {
    let partners = seat.centre.partners().into_iter();
    let partners = partners.map(|it| Partner {
        fingerprint: it.fingerprint(),
        centre: it.centre.to_string(),
        by: seat.authors.name(it.kept.0),
        at: it.kept.1,
        name: it.name,
    });
    let partners = partners.collect();
    let holds = seat.identity.holds(Ring::Families);
    let own = seat.centre.card_key().filter(|_| holds);
    let own = own.map(|it| fingerprint(seat.centre.id(), &it));
    Ok(Partners { partners, own })
}

impl Seat {
    /// This centre's card.
    pub(super) fn own_card(&mut self) -> Result<Card, Failure> {
        let inbox = self.centre.own_inbox(&self.identity, self.now)?;
        let (id, name) = (self.centre.id(), self.centre.name());
        let inbox = PublicKey::from(&inbox);
        Ok(Card::make((id, &name), &inbox, &self.identity, self.now)?)
    }

    /// Another centre of the books.
    ///
    /// # Errors
    /// [`FailureCode::Transfer`].
    pub(super) fn partner(&self, centre: &str) -> Result<PartnerNote, Failure> {
        let found = centre
            .parse()
            .ok()
            .and_then(|it: Uuid| self.centre.partner(it));
        found.ok_or_else(|| super::failures::reasoned(FailureCode::Transfer, "unknown-centre"))
    }

    pub(super) fn card_state(&self, centre: Uuid, inbox: &PublicKey) -> CardState {
        match self.centre.partner(centre) {
            _ if centre == self.centre.id() => CardState::Own,
            Some(known) if known.inbox == *inbox => CardState::Known,
            Some(_) => CardState::Changed,
            None => CardState::New,
        }
    }

    pub(super) fn card_line(&self, card: &Card) -> OtherCard {
        OtherCard {
            centre: card.centre.to_string(),
            name: card.name.clone(),
            by: card.by.clone(),
            at: card.at,
            fingerprint: card.fingerprint(),
            state: self.card_state(card.centre, &card.inbox),
        }
    }
}
