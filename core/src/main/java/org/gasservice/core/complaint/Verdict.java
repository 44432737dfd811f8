package org.gasservice.core.complaint;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.gasservice.core.privacy.GoesWithPerson;

/**
 * What the complainant thinks of the answer (投诉人意见).
 *
 * @param reference of the recording or paper that holds it
 */
public record Verdict(
    boolean satisfied,
    Instant at,
    String by,
    @JsonSerialize(using = GoesWithPerson.class) String reference) {}
