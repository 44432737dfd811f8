package org.gasservice.core;

import java.time.InstantSource;
import java.time.ZoneId;
import org.gasservice.core.complaint.ComplaintTerms;
import org.gasservice.core.conduct.ConductSettings;
import org.gasservice.core.contact.ContactTerms;
import org.gasservice.core.document.DocumentSettings;
import org.gasservice.core.dunning.DunningSteps;
import org.gasservice.core.order.OrderClocks;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.quality.QualitySettings;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.workforce.WorkforceSettings;

/** What every desk of a service works by. */
record DeskTerms(
    OrderClocks clocks,
    LookupHash lookup,
    ZoneId zone,
    ContactTerms contacts,
    ComplaintTerms complaints,
    ConductSettings conduct,
    DocumentSettings documents,
    QualitySettings quality,
    InstantSource clock,
    WorkforceSettings workforce,
    TariffSettings tariff,
    DunningSteps dunning) {}
