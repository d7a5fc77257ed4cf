#include <array>

#include "core/text/error_texts.h"
#include "core/text/verdict_texts.h"
#include "ui/screens/result_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

/// The thirteen findings as the six questions a person asks; the thirteen themselves are among the
/// technical details.
namespace tiemchung::ui {
namespace {

using check::Check;
using check::Finding;
using check::FindingCode;
using check::Outcome;
using check::Verdict;

enum class Mark : std::uint8_t { passed, failed, expired, remark, not_checked };

struct CheckRow {
    std::string_view key;
    Phrase name{};
    Mark mark = Mark::not_checked;
    std::string reason;
};

Mark mark_of(Outcome outcome) {
    if (outcome == Outcome::passed) return Mark::passed;
    return outcome == Outcome::failed ? Mark::failed : Mark::not_checked;
}

std::string reason_of(const View& view, const Finding& finding) {
    if (finding.error) return std::string(view(text::text_of(*finding.error).what));
    return std::string(view(text::text_of(finding.code)));
}

CheckRow format_row(const View& view, const Verdict& verdict) {
    constexpr std::array layers{Check::picture, Check::prefix, Check::base45,
                                Check::inflate, Check::cose,   Check::cwt};
    for (const Check layer : layers) {
        const Finding& finding = verdict.finding(layer);
        if (finding.outcome == Outcome::failed) {
            return {"format", Phrase::check_format, Mark::failed, reason_of(view, finding)};
        }
    }
    return {"format", Phrase::check_format, Mark::passed, std::string(view(Phrase::format_read))};
}

CheckRow key_row(const View& view, const Verdict& verdict) {
    const Finding& issuer = verdict.finding(Check::issuer);
    const Finding& usage = verdict.finding(Check::key_usage);
    CheckRow row{"key", Phrase::check_key, mark_of(issuer.outcome), reason_of(view, issuer)};
    if (issuer.code == FindingCode::key_expired) row.mark = Mark::expired;
    if (issuer.outcome != Outcome::passed) return row;
    if (usage.outcome == Outcome::failed) {
        row.mark = Mark::failed;
        row.reason = reason_of(view, usage);
    } else if (verdict.key) {
        const std::string& name =
            verdict.key->issuer.empty() ? verdict.key->country : verdict.key->issuer;
        row.reason = text::fill(view(Phrase::key_of), {{"issuer", name}});
    }
    return row;
}

CheckRow signature_row(const View& view, const Verdict& verdict) {
    const Finding& finding = verdict.finding(Check::signature);
    const bool passed = finding.outcome == Outcome::passed;
    return {"signature", Phrase::check_signature, mark_of(finding.outcome),
            passed ? std::string(view(Phrase::signature_right)) : reason_of(view, finding)};
}

CheckRow content_row(const View& view, const Verdict& verdict) {
    const Finding& finding = verdict.finding(Check::dcc);
    CheckRow row{"content", Phrase::check_content, mark_of(finding.outcome),
                 reason_of(view, finding)};
    if (finding.outcome == Outcome::passed) row.reason = view(Phrase::content_complete);
    if (finding.code == FindingCode::schema) row.mark = Mark::remark;
    return row;
}

CheckRow revocation_row(const View& view, const Verdict& verdict) {
    const Finding& finding = verdict.finding(Check::revocation);
    const bool passed = finding.outcome == Outcome::passed;
    return {"revocation", Phrase::check_revocation, mark_of(finding.outcome),
            passed ? std::string(view(Phrase::not_on_list)) : reason_of(view, finding)};
}

CheckRow time_row(const View& view, const Verdict& verdict) {
    const Finding& finding = verdict.finding(Check::time);
    CheckRow row{"time", Phrase::check_time, mark_of(finding.outcome), reason_of(view, finding)};
    if (!verdict.certificate || !verdict.certificate->claims.expires_at) return row;
    const PartialDate end = day_in_viet_nam(*verdict.certificate->claims.expires_at);
    const std::int64_t days = days_between(day_in_viet_nam(verdict.checked_at), end);
    if (finding.outcome == Outcome::passed) {
        row.reason = text::fill(view(Phrase::days_left), {{"n", std::to_string(days)}});
    } else if (finding.code == FindingCode::expired) {
        row.mark = Mark::expired;
        row.reason = text::fill(view(Phrase::days_over),
                                {{"d", to_display(end)}, {"n", std::to_string(-days)}});
    }
    return row;
}

std::array<CheckRow, 6> rows_of(const View& view, const Verdict& verdict) {
    std::array<CheckRow, 6> rows{format_row(view, verdict),     key_row(view, verdict),
                                 signature_row(view, verdict),  content_row(view, verdict),
                                 revocation_row(view, verdict), time_row(view, verdict)};
    if (verdict.kind == check::VerdictKind::bad_signature) {
        // Nothing that a forger may have written is reported on.
        for (std::size_t i = 3; i < rows.size(); ++i) {
            rows[i].mark = Mark::not_checked;
            rows[i].reason = view(Phrase::stopped_bad_signature);
        }
    }
    return rows;
}

struct MarkLook {
    Icon symbol;
    Color color;
    Phrase word;
    Variant variant;
};

MarkLook look_of(Mark mark) {
    switch (mark) {
        case Mark::passed:
            return {Icon::check_circle, Color::green, Phrase::passed, Variant::finding_passed};
        case Mark::failed:
            return {Icon::circle_x, Color::red, Phrase::failed, Variant::finding_failed};
        case Mark::expired:
            return {Icon::clock, Color::amber_ink, Phrase::expired, Variant::finding_failed};
        case Mark::remark:
            return {Icon::triangle, Color::amber_ink, Phrase::incomplete, Variant::finding_unknown};
        default:
            return {Icon::minus_circle, Color::ink3, Phrase::not_checked, Variant::finding_unknown};
    }
}

Box row_box(const View& view, const CheckRow& check, bool last) {
    const std::string key = "result/checks/" + std::string(check.key);
    const MarkLook look = look_of(check.mark);
    Box box = row(12);
    box.across = Across::start;
    box.padding = {0, 10, 0, 12};
    if (!last) box.look.line_below = Color::line;
    box.node = make_node(Role::list_item, key, {}, look.variant);
    Box symbol = icon(look.symbol, 24, look.color);
    symbol.self = Across::start;
    box.add(std::move(symbol));

    const bool quiet = check.mark == Mark::not_checked;
    Box text;
    text.grow = 1;
    text.add(paragraph(key + "/name", view(check.name), TypeRole::label,
                       quiet ? Color::ink2 : Color::ink));
    text.add(paragraph(key + "/reason", check.reason, TypeRole::hint));
    box.add(std::move(text));
    Box word =
        paragraph(key + "/outcome", view(look.word), TypeRole::tab, look.color, Variant::chip);
    word.text->align = TextAlign::end;
    box.add(std::move(word));
    return box;
}

}  // namespace

Score score_of(const View& view, const Verdict& verdict) {
    Score score;
    for (const CheckRow& row : rows_of(view, verdict)) {
        ++score.total;
        if (row.mark == Mark::passed || row.mark == Mark::remark) ++score.passed;
    }
    return score;
}

Box checks_card(const View& view, const Verdict& verdict) {
    Box box = card(view, "result/checks_card");
    box.gap = 6;
    const Score score = score_of(view, verdict);
    Box head = row(8);
    Box title =
        heading("result/checks_card/title", view(Phrase::checks_title), 2, TypeRole::card_title);
    title.grow = 1;
    head.add(std::move(title));
    const std::string fraction = std::to_string(score.passed) + "/" + std::to_string(score.total);
    Box count = paragraph("result/checks_card/score",
                          text::fill(view(Phrase::steps_passed_short), {{"n", fraction}}),
                          TypeRole::tab, Color::ink2);
    count.text->align = TextAlign::end;
    head.add(std::move(count));
    box.add(std::move(head));

    Box list = stack(0);
    list.node = make_node(Role::list, "result/checks");
    const auto rows = rows_of(view, verdict);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        list.add(row_box(view, rows[i], i + 1 == rows.size()));
    }
    box.add(std::move(list));
    return box;
}

}  // namespace tiemchung::ui
