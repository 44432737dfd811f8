/**
 * Carries out what a command brings about on other roots (后续操作). A command writes one root; that a stopped riser reaches twelve flats, or
 * an approved event every order of a district, is said by a {@link org.gasservice.core.command.FollowUp} of a feature and done here.
 *
 * <p>Three nouns. A <em>trigger</em> is a committed command from which something follows; its aggregate is the <em>owner</em>. A
 * <em>derived command</em> is the effect on one other root, with an id made from trigger and target. The
 * {@link org.gasservice.core.followup.FollowUpProgress progress} lies in the owner's root and says how many derived commands were planned, done,
 * refused and are still to come.
 *
 * <p>The {@link org.gasservice.core.followup.Follower} has no thread: the host calls it, from as many processes as it likes. It reads the feed
 * from a stored position that only moves forward, opens a progress for each trigger from which something follows, and works the open ones
 * off page by page, in the order of their triggers. A crash anywhere leaves nothing half done: what is repeated is known by its receipt.
 *
 * <p>The distinction to hold on to: a refused derived command does not stop the others and is not lost; it stays in the progress with its
 * code until {@link org.gasservice.core.followup.RetryFollowUp} has it tried again.
 */
@NullMarked
package org.gasservice.core.followup;

import org.jspecify.annotations.NullMarked;
