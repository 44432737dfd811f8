package org.gasservice.core.customer;

/**
 * Where in a connection project a service point came from.
 *
 * @param project id of the project
 * @param section id of the section in it
 */
public record ProjectPart(String project, String section) {}
