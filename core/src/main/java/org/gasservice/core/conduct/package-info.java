/**
 * How people of the company behave and speak (服务行为与用语).
 *
 * <p><b>Words.</b> A {@link org.gasservice.core.conduct.PhraseBook} has our wording for every situation the manual names, in the hall, at the telephone
 * and at the door. {@link org.gasservice.core.conduct.BannedWords} finds what must never be said (服务忌语) in any text, with offsets;
 * {@link org.gasservice.core.conduct.CourtesyCheck} finds which required courtesy is missing from a conversation.
 *
 * <p><b>Conduct.</b> What an inspector ticks are the checklists of the {@linkplain org.gasservice.core.standard.Checklist standard}, by place and role.
 * A {@link org.gasservice.core.conduct.FilledChecklist} is one of them filled in: who looked, at whom, where, when, and a result for <em>every</em> line:
 * what was not looked at is said, not left out. Nobody inspects themselves.
 *
 * <p><b>At the door.</b> A {@link org.gasservice.core.conduct.SupervisionCard} (服务监督卡) is handed over on entry, each number once [D10-3.2b].
 *
 * <p><b>Gifts.</b> None is accepted [D10-4.9, D5-1.9]; what was offered is on record as a {@link org.gasservice.core.conduct.GiftRecord}, and what could not
 * be refused, since it was left behind or sent, is handed in to somebody else within a few days.
 */
@NullMarked
package org.gasservice.core.conduct;

import org.jspecify.annotations.NullMarked;
