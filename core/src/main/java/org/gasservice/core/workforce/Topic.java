package org.gasservice.core.workforce;

/** What people are trained in (培训内容): the five topics [D10-6.2]. */
public enum Topic {
  /** 服务理念与企业文化 */
  CULTURE,
  /** 服务规范与工作流程 */
  NORMS,
  /** 安装维修技术 */
  SKILLS,
  /** 燃气基础知识 */
  GAS_BASICS,
  /** 国家、省和当地的技术规范与法规 */
  RULES
}
