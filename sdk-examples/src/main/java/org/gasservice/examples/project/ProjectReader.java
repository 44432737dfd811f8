package org.gasservice.examples.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gasservice.core.command.Actor;
import org.gasservice.core.customer.BatchDay;
import org.gasservice.core.customer.ConnectionProject;
import org.gasservice.core.customer.Customers;
import org.gasservice.core.customer.FlatResult;
import org.gasservice.core.customer.ProjectSection;
import org.gasservice.core.followup.FollowUps;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Held;

/** Reads from the store how the project stands. */
record ProjectReader(Site site, LocalDate asOf, Map<String, Integer> refused) {

  private static final int MOST_DAYS = 1_000;

  ProjectReport read() {
    Customers customers = site.gas().as(Actor.employee("E-7001")).customers();
    ConnectionProject project =
        customers.project(Estate.PROJECT).map(Held::value).orElseThrow();
    List<ProjectSection> sections = customers.sectionsOf(project);
    return new ProjectReport(
        project.id(),
        project.name(),
        asOf,
        customers.tallyOf(project),
        sections.stream()
            .map(section -> new ProjectReport.Section(
                section.section(),
                section.name(),
                section.acceptance().map(ProjectSection.Acceptance::on).orElseThrow(),
                section.tally()))
            .toList(),
        days(customers.batchDaysOf(project.id(), MOST_DAYS)),
        toFollow(project),
        new TreeMap<>(refused));
  }

  private static List<ProjectReport.Day> days(List<Held<BatchDay>> held) {
    List<ProjectReport.Day> days = new ArrayList<>();
    int lit = 0;
    for (Held<BatchDay> each : held) {
      Map<FlatResult, Integer> results = new EnumMap<>(FlatResult.class);
      each.value()
          .visits()
          .forEach(
              visit -> visit.result().ifPresent(result -> results.merge(result, 1, Integer::sum)));
      lit += results.getOrDefault(FlatResult.LIT, 0);
      days.add(
          new ProjectReport.Day(each.value().day(), each.value().visits().size(), results, lit));
    }
    return days;
  }

  private int toFollow(ConnectionProject project) {
    FollowUps followUps = site.gas().followUps();
    return project.sections().stream()
        .mapToInt(section -> followUps.remaining(ProjectSection.keyOf(project.id(), section)))
        .sum();
  }
}
