#include "ui/model/lookup_form.h"

#include <algorithm>

#include "core/api/problem.h"
#include "core/identity/phone_number.h"
#include "ui/model/announcing.h"
#include "ui/model/form_input.h"
#include "ui/model/lookup_captcha.h"
#include "ui/model/lookup_code.h"
#include "ui/model/requests.h"
#include "ui/model/trouble.h"

namespace tiemchung::ui {
namespace {

using identity::LookupField;
using Findings = std::vector<identity::LookupFinding>;

identity::CheckedLookupForm checked(const Story& story) {
    return identity::check_lookup_form(story.state.lookup.form.typed, day_in_viet_nam(story.now()));
}

void remove(Findings& findings, LookupField field) {
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [field](const auto& finding) { return finding.field == field; }),
                   findings.end());
}

void add_in_order(Findings& findings, const identity::LookupFinding& finding) {
    const auto place = std::find_if(findings.begin(), findings.end(),
                                    [&](const auto& other) { return other.field > finding.field; });
    findings.insert(place, finding);
}

void judge(const Story& story, LookupField field) {
    FormInProgress& form = story.state.lookup.form;
    const identity::CheckedLookupForm result = checked(story);
    remove(form.errors, field);
    for (const auto& finding : result.errors) {
        if (finding.field == field) add_in_order(form.errors, finding);
    }
    form.warnings = result.warnings;
}

void list_errors(const Story& story) {
    story.state.lookup.form.errors_listed = true;
    story.ask(FocusNode{"lookup/summary"});
}

/// Errors that the server found in fields. False where it named none that this form has.
bool take_field_problems(const Story& story, std::string_view body) {
    FormInProgress& form = story.state.lookup.form;
    const auto problem = api::parse_problem(body);
    if (!problem) return false;
    Findings found;
    for (const api::FieldProblem& field : problem->fields) {
        if (const auto known = field_named(field.field)) found.push_back({*known, field.code});
    }
    if (found.empty()) return false;
    form.errors.clear();
    for (const auto& finding : found)
        add_in_order(form.errors, finding);
    return true;
}

/// A captcha serves once: whatever the server said about it, the next try needs another.
void refuse_captcha(const Story& story, ErrorCode code) {
    story.state.lookup.form.captcha.error = code;
    new_captcha(story);
    story.ask(FocusNode{std::string(key_of(FormInput::captcha))});
}

void refuse(const Story& story, const ServerAnswer& answer) {
    FormInProgress& form = story.state.lookup.form;
    const Trouble trouble = trouble_of(answer);
    announce(story, sentence_of(trouble, story.state.preferences.language));
    if (stage_of(trouble.code) == Stage::captcha) {
        refuse_captcha(story, trouble.code);
    } else if (take_field_problems(story, answer.body)) {
        list_errors(story);
    } else {
        form.trouble = trouble;
        story.ask(FocusNode{"lookup/trouble"});
        // It served for this try, unless the try never arrived.
        if (answer.status != 0) new_captcha(story);
    }
}

}  // namespace

void edit_form(const Story& story, const EditForm& event) {
    FormInProgress& form = story.state.lookup.form;
    if (!write(form, event.field, event.typed)) return;
    form.trouble.reset();
    form.signed_out = false;
    if (event.field == FormInput::captcha) {
        form.captcha.error.reset();
        return;
    }
    const LookupField field = field_of(event.field);
    remove(form.errors, field);
    remove(form.warnings, field);
    // A number that was judged as one kind of paper is judged anew as the other.
    if (field == LookupField::id_kind && !form.typed.id_number.empty()) {
        judge(story, LookupField::id_number);
    }
}

void leave_form(const Story& story, FormInput input) {
    const FormInProgress& form = story.state.lookup.form;
    if (story.state.route.page != Page::lookup || input == FormInput::captcha) return;
    if (!still_typing(form.typed, input)) judge(story, field_of(input));
}

void set_year_only(const Story& story, bool year_only) {
    FormInProgress& form = story.state.lookup.form;
    form.typed.birth_date.year_only = year_only;
    const bool was_judged =
        std::any_of(form.errors.begin(), form.errors.end(),
                    [](const auto& finding) { return finding.field == LookupField::birth_date; });
    if (was_judged) judge(story, LookupField::birth_date);
}

void use_converted_phone(const Story& story) {
    FormInProgress& form = story.state.lookup.form;
    const auto converted = identity::converted_from_old_prefix(form.typed.phone);
    if (!converted) return;
    form.typed.phone = *converted;
    ++form.revision;
    judge(story, LookupField::phone);
    story.ask(FocusNode{std::string(key_of(FormInput::phone))});
}

void send_form(const Story& story) {
    FormInProgress& form = story.state.lookup.form;
    const identity::CheckedLookupForm result = checked(story);
    form.errors = result.errors;
    form.warnings = result.warnings;
    form.trouble.reset();
    form.session_ended = form.signed_out = false;
    if (form.captcha.answer.find_first_not_of(' ') == std::string::npos) {
        form.captcha.error = ErrorCode::captcha_missing;
    }
    if (error_count(form) > 0) {
        list_errors(story);
        return;
    }
    form.errors_listed = false;
    if (form.captcha.status != CaptchaPicture::Status::ready) {
        need_captcha(story);
        return;
    }
    ask_server(story, Request::lookup, "POST", "/api/v1/lookups",
               api::to_json(
                   api::LookupRequest{form.typed, form.captcha.challenge.id, form.captcha.answer}));
}

void take_lookup(const Story& story, const ServerAnswer& answer) {
    auto sent = api::parse_otp_sent(answer.body);
    if (!answer.ok() || !sent) {
        refuse(story, answer);
        return;
    }
    FormInProgress& form = story.state.lookup.form;
    form.captcha = {};
    ++form.revision;
    const auto result = checked(story);
    begin_lookup_code(story, *sent, result.details ? result.details->phone : "");
}

std::size_t error_count(const FormInProgress& form) {
    return form.errors.size() + (form.captcha.error ? 1 : 0);
}

void clear_form(const Story& story) {
    FormInProgress& form = story.state.lookup.form;
    const std::uint32_t revision = form.revision;
    form = {};
    form.revision = revision + 1;
}

}  // namespace tiemchung::ui
