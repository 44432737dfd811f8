/**
 * What becomes of data about persons (个人信息保护) [D6-7.3]: who sees it whole, what a person is given on asking, when it is only kept, and when it
 * goes.
 *
 * <p>Everybody at work sees personal data masked. Seeing it whole is an act with a name: {@link org.gasservice.core.protection.Unmask} needs a permission and a
 * purpose, {@link org.gasservice.core.protection.ShowToCrew} needs to be of the crew of an order under way. Both leave a trace in
 * {@link org.gasservice.core.protection.Disclosures} beside what was seen.
 *
 * <p>A party is ACTIVE, then RESTRICTED (限制处理: kept because a duty says so, found by nobody), then ERASED (已删除). What belongs to a party is found
 * by {@link org.gasservice.core.protection.Belongings} through the {@link org.gasservice.core.privacy.PersonalPart}s all features declare; so neither
 * export nor erasure knows of any feature by name, and what a vendor declares is reached like ours.
 *
 * <p>An erasure is one command on the root of the party and one derived command on each root where something of theirs lies. Skeletons stay: that an
 * order was opened, when and by which employee, remains true, counts, and verifies.
 */
@NullMarked
package org.gasservice.core.protection;

import org.jspecify.annotations.NullMarked;
