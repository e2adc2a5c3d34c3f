// Which screen stands in the frame.

import type { Field, PersonAt } from './generated/contract';

/** A thing of a family to which a person is led. */
export type Mark =
  | { record: string; field?: Field }
  | { item: string }
  | { child: string }
  | { place: string };

export type Place =
  | { screen: 'today' }
  | { screen: 'find' }
  | { screen: 'new-family'; query: string }
  | { screen: 'import' }
  | { screen: 'duplicates' }
  | { screen: 'compare'; first: PersonAt; second: PersonAt }
  | { screen: 'family'; family: string; tab: Tab; person: string | null; paper?: string | null; mark?: Mark | null; reviewed?: boolean }
  | { screen: 'review' }
  | { screen: 'access' }
  | { screen: 'destruction'; family: string | null }
  | { screen: 'loans'; family: string | null }
  | { screen: 'rulebook' }
  | { screen: 'unclaimed' }
  | { screen: 'statistics'; tab: 'report' | 'caseload' }
  | { screen: 'settings' };

export type Tab = 'overview' | 'genogram' | 'childcare' | 'notes' | 'course' | 'papers' | 'copying' | 'handover' | 'disputes' | 'story' | 'history';
export const TABS: Tab[] = ['overview', 'childcare', 'notes', 'course', 'papers', 'copying', 'genogram', 'handover', 'disputes', 'story', 'history'];

class Route {
  place = $state.raw<Place>({ screen: 'today' });

  today(): void {
    this.place = { screen: 'today' };
  }
  find(): void {
    this.place = { screen: 'find' };
  }
  newFamily(query = ''): void {
    this.place = { screen: 'new-family', query };
  }
  family(family: string, person: string | null = null, tab: Tab = 'overview', mark: Mark | null = null): void {
    this.place = { screen: 'family', family, tab, person, mark };
  }
  /** Turns to another tab or person of the family that is open. */
  turn(part: { tab?: Tab; person?: string | null; paper?: string | null; mark?: Mark | null }): void {
    if (this.place.screen === 'family') this.place = { ...this.place, ...part };
  }
  /** The cases that wait for who approves. */
  reviews(): void {
    this.place = { screen: 'review' };
  }
  /** A case that is read in the course of the queue. */
  review(family: string): void {
    this.place = { screen: 'family', family, tab: 'story', person: null, mark: null, reviewed: true };
  }
  import(): void {
    this.place = { screen: 'import' };
  }
  duplicates(): void {
    this.place = { screen: 'duplicates' };
  }
  /** Lays two people side by side. */
  compare(first: PersonAt, second: PersonAt): void {
    this.place = { screen: 'compare', first, second };
  }
  access(): void {
    this.place = { screen: 'access' };
  }
  /** What is due to be destroyed; of a family that asked for it, whatever is due. */
  destruction(family: string | null = null): void {
    this.place = { screen: 'destruction', family };
  }
  /** Which families are on which laptop; one that is to be lent. */
  loans(family: string | null = null): void {
    this.place = { screen: 'loans', family };
  }
  rulebook(): void {
    this.place = { screen: 'rulebook' };
  }
  /** Money left behind. */
  unclaimed(): void {
    this.place = { screen: 'unclaimed' };
  }
  /** The centre's work counted, or the open cases. */
  statistics(tab: 'report' | 'caseload'): void {
    this.place = { screen: 'statistics', tab };
  }
  settings(): void {
    this.place = { screen: 'settings' };
  }
}

export const route = new Route();
