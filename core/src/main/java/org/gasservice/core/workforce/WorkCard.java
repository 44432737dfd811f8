package org.gasservice.core.workforce;

/**
 * The identity card shown on entry (工作证、工牌) [D10-4.4].
 *
 * @param number a token, printed on the card
 * @param active false once lost, handed back or withdrawn: nobody enters a home with it
 */
public record WorkCard(String number, boolean active) {

  public static WorkCard issued(String number) {
    return new WorkCard(number, true);
  }

  public WorkCard withdrawn() {
    return new WorkCard(number, false);
  }
}
