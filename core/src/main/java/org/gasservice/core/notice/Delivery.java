package org.gasservice.core.notice;

import java.time.Instant;

/**
 * That one home was told (告知凭证).
 *
 * @param by staff number of who told it
 * @param reference what proves it, a token
 */
public record Delivery(NoticeChannel channel, Instant at, String by, String reference) {}
