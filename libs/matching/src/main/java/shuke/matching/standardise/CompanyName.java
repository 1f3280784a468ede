package shuke.matching.standardise;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The name of a company, taken apart. What was taken off the name stands in the other parts.
 *
 * @param full the whole name, tidied
 * @param region a Chinese province or city before the name, or in brackets within it: 上海, 台州
 * @param name what is left: 熟客信息技术, Acme Trading
 * @param form the legal form: 有限公司, Inc
 * @param unit what makes it another body than the company itself: 集团, 第二分公司
 */
public record CompanyName(
        String full,
        @Nullable String region,
        String name,
        @Nullable String form,
        @Nullable String unit) implements Serializable {}
