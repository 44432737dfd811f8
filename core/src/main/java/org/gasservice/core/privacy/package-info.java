/**
 * Personal data (个人信息). Whatever tells of a person is a {@link org.gasservice.core.privacy.Personal}: it stays out of
 * {@code toString}, logs and messages by its type, and the JSON form shows it masked unless somebody with purpose asks [D6-7.3].
 * Look-ups by phone or identity number go through a {@link org.gasservice.core.privacy.LookupHash}, never the value.
 */
@NullMarked
package org.gasservice.core.privacy;

import org.jspecify.annotations.NullMarked;
