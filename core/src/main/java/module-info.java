/** The domain of a gas company's customer service: values, rules, services. Stores through {@code org.gasservice.storage} only. */
module org.gasservice.core {
  requires transitive org.gasservice.storage;
  requires transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires com.fasterxml.classmate;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.github.victools.jsonschema.generator;
  requires com.github.victools.jsonschema.module.jackson;
  requires com.networknt.schema;
  requires com.google.common;
  requires com.github.benmanes.caffeine;
  requires org.slf4j;

  exports org.gasservice.core;
  exports org.gasservice.core.access;
  exports org.gasservice.core.billing;
  exports org.gasservice.core.calendar;
  exports org.gasservice.core.command;
  exports org.gasservice.core.conduct;
  exports org.gasservice.core.customer;
  exports org.gasservice.core.discipline;
  exports org.gasservice.core.document;
  exports org.gasservice.core.followup;
  exports org.gasservice.core.hall;
  exports org.gasservice.core.inspection;
  exports org.gasservice.core.json;
  exports org.gasservice.core.majorevent;
  exports org.gasservice.core.meter;
  exports org.gasservice.core.money;
  exports org.gasservice.core.notice;
  exports org.gasservice.core.order;
  exports org.gasservice.core.payment;
  exports org.gasservice.core.privacy;
  exports org.gasservice.core.protection;
  exports org.gasservice.core.quality;
  exports org.gasservice.core.sla;
  exports org.gasservice.core.standard;
  exports org.gasservice.core.tariff;
  exports org.gasservice.core.training;
  exports org.gasservice.core.workforce;
  exports org.gasservice.core.contact;
  exports org.gasservice.core.complaint;
}
