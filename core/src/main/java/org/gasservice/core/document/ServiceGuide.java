package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.A10;
import static org.gasservice.core.standard.Clauses.D10_1_6;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gasservice.core.command.Messages;
import org.gasservice.core.document.ContentItem.Part;
import org.gasservice.core.money.FeeItem;
import org.gasservice.core.order.BusinessCatalogue;
import org.gasservice.core.order.BusinessEntry;
import org.gasservice.core.standard.BusinessPapers;
import org.gasservice.core.standard.Hotline;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.Wording;

/**
 * The service guide (服务指南): what can be done here, which papers it takes, what it costs and how long it takes. Drawn from the standard in force, the
 * catalogue of businesses and the published fees, so it cannot promise what nobody keeps. Pure.
 */
public final class ServiceGuide {

  private final ServiceStandard standard;
  private final LocalDate day;
  private final Map<String, FeeItem> fees;
  private final Messages messages;

  private ServiceGuide(
      ServiceStandard standard, LocalDate day, Collection<FeeItem> fees, Messages messages) {
    this.standard = standard;
    this.day = day;
    this.fees = fees.stream().collect(Collectors.toMap(FeeItem::code, item -> item));
    this.messages = messages;
  }

  /**
   * The guide as it holds on a day.
   *
   * @param fees of the published schedule; businesses whose items have no price that day show none
   * @param version of the text, counted by whoever publishes it
   */
  @Keeps({A10, D10_1_6})
  public static ContentItem of(
      ServiceStandard standard,
      BusinessCatalogue businesses,
      Collection<FeeItem> fees,
      LocalDate day,
      int version,
      Messages messages) {
    ServiceGuide guide = new ServiceGuide(standard, day, fees, messages);
    List<Part> parts = new ArrayList<>();
    parts.add(guide.numbers());
    businesses.entries().forEach(entry -> parts.add(guide.business(entry)));
    return new ContentItem(A10, A10, version, new Wording("Service guide", "燃气服务指南"), parts);
  }

  private Part numbers() {
    List<Wording> points = standard.hotlines().stream()
        .filter(line -> line.number().isPresent())
        .map(this::number)
        .distinct()
        .toList();
    return new Part(new Wording("Numbers to call", "服务电话"), points);
  }

  private Wording number(Hotline line) {
    String number = line.number().orElseThrow();
    String purpose = "Hotline." + line.purpose();
    return new Wording(
        said(Locale.ENGLISH, purpose) + ": " + number,
        said(Locale.CHINESE, purpose) + "：" + number);
  }

  private Part business(BusinessEntry entry) {
    List<Wording> points = new ArrayList<>();
    List<BusinessPapers.Paper> papers = entry.papers(standard);
    if (!papers.isEmpty()) {
      points.add(new Wording(
          "Bring: " + papers(papers, Locale.ENGLISH), "携带：" + papers(papers, Locale.CHINESE)));
    }
    entry.promises(standard, day).stream()
        .findFirst()
        .map(ServiceGuide::time)
        .ifPresent(points::add);
    entry.feeItems().stream()
        .flatMap(code -> Optional.ofNullable(fees.get(code)).stream())
        .filter(fee -> fee.priceOn(day).isPresent())
        .map(this::price)
        .forEach(points::add);
    if (entry.free()) {
      points.add(new Wording("Free of charge", "不收费"));
    }
    String name = "Business." + entry.business().name();
    return new Part(new Wording(said(Locale.ENGLISH, name), said(Locale.CHINESE, name)), points);
  }

  private static String papers(List<BusinessPapers.Paper> papers, Locale language) {
    return papers.stream()
        .map(paper -> paper.name().in(language))
        .collect(Collectors.joining(language.equals(Locale.CHINESE) ? "、" : ", "));
  }

  private static Wording time(SlaPolicy promise) {
    Wording limit = limit(promise.limit());
    return new Wording(
        "Within " + limit.en() + " [" + promise.clause() + "]",
        limit.zh() + "内 [" + promise.clause() + "]");
  }

  private static Wording limit(Quantity limit) {
    if (limit instanceof Quantity.Elapsed elapsed) {
      return duration(elapsed.duration(), "", "");
    }
    if (limit instanceof Quantity.WorkingTime working) {
      return duration(working.duration(), "working ", "个工作");
    }
    if (limit instanceof Quantity.WorkingDays days) {
      return new Wording(days.days() + " working days", days.days() + "个工作日");
    }
    return new Wording(limit.toString(), limit.toString());
  }

  private static Wording duration(Duration time, String kind, String inChinese) {
    boolean hours = time.toMinutes() % 60 == 0;
    long count = hours ? time.toHours() : time.toMinutes();
    return new Wording(
        count + " " + kind + (hours ? "hours" : "minutes"),
        count + (inChinese.isEmpty() && hours ? "个" : inChinese) + (hours ? "小时" : "分钟"));
  }

  private Wording price(FeeItem item) {
    String amount = item.priceOn(day).orElseThrow().price().toString();
    return new Wording(
        item.nameEn() + ": " + amount + " yuan / " + item.unit(),
        item.nameZh() + "：" + amount + " 元 / " + item.unit());
  }

  private String said(Locale language, String code) {
    return messages.text(language, code, Map.of());
  }
}
