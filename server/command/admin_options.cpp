#include "server/command/admin_options.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>
#include <vector>

#include "server/command/admin_texts.h"
#include "server/command/central_key_options.h"
#include "server/command/command_language.h"
#include "server/command/command_texts.h"

namespace tiemchung::command {
namespace {

enum class Operand : std::uint8_t {
    none,
    file,
    maybe_file,
    site,
    algorithm,
    account,
    duty_phone,
    verify,
};

struct TaskName {
    std::string_view name;
    AdminTask task;
    Operand operand;
};

constexpr TaskName task_names[] = {
    {"import-sites", AdminTask::import_sites, Operand::file},
    {"import-doses", AdminTask::import_doses, Operand::file},
    {"import-population", AdminTask::import_population, Operand::file},
    {"match", AdminTask::match, Operand::none},
    {"sign-site", AdminTask::sign_site, Operand::site},
    {"issue", AdminTask::issue, Operand::none},
    {"renew", AdminTask::renew, Operand::none},
    {"make-central-key", AdminTask::make_central_key, Operand::algorithm},
    {"list-mismatches", AdminTask::list_mismatches, Operand::maybe_file},
    {"stats", AdminTask::stats, Operand::none},
    {"staff", AdminTask::add_staff, Operand::account},
    {"duty-phone", AdminTask::set_duty_phone, Operand::duty_phone},
    {"audit", AdminTask::verify_audit, Operand::verify},
};

constexpr unsigned bit(AdminTask task) {
    return 1U << static_cast<unsigned>(task);
}

constexpr unsigned every_task = ~0U;
constexpr unsigned imports =
    bit(AdminTask::import_sites) | bit(AdminTask::import_doses) | bit(AdminTask::import_population);
constexpr unsigned signs_centrally = bit(AdminTask::issue) | bit(AdminTask::renew);

struct OptionName {
    std::string_view name;
    bool takes_value;
    unsigned tasks;  ///< those that it belongs to
};

constexpr OptionName option_names[] = {
    {"--data", true, every_task},
    {"--database", true, every_task},
    {"--lang", true, every_task},
    {"--help", false, every_task},
    {"-h", false, every_task},
    {"--bad-lines", true, imports},
    {"--all", false, bit(AdminTask::sign_site)},
    {"--within", true, bit(AdminTask::renew)},
    {"--domain", true, signs_centrally},
    {"--json", false, bit(AdminTask::stats)},
    {"--central-key", true, signs_centrally | bit(AdminTask::make_central_key)},
    {"--central-certificate", true, signs_centrally | bit(AdminTask::make_central_key)},
    {"--pkcs11-module", true, signs_centrally},
    {"--token", true, signs_centrally},
    {"--key-label", true, signs_centrally},
    {"--pin-file", true, signs_centrally},
    {"--role", true, bit(AdminTask::add_staff)},
    {"--site", true, bit(AdminTask::add_staff)},
    {"--pile", true, bit(AdminTask::add_staff)},
};

struct GivenOption {
    const OptionName* option;
    std::string_view value;
};

class Parser {
  public:
    explicit Parser(std::span<const std::string_view> arguments)
        : arguments_(arguments), language_(language_among(arguments)) {}

    std::variant<AdminOptions, WrongUse> parse() {
        options_.language = language_;
        if (!split()) return *std::move(wrong_);
        if (options_.help) return std::move(options_);
        if (!read_task() || !read_operands() || !set_options() || !finish()) {
            return *std::move(wrong_);
        }
        return std::move(options_);
    }

  private:
    using Fillings = std::initializer_list<text::Filling>;

    bool complain(const text::Text& sentence, Fillings fillings) {
        wrong_ = WrongUse{text::fill(sentence.in(language_), fillings), language_};
        return false;
    }

    /// Parts options from operands.
    bool split() {
        for (std::size_t i = 0; i < arguments_.size(); ++i) {
            const std::string_view argument = arguments_[i];
            if (argument == "-" || !argument.starts_with('-')) {
                operands_.push_back(argument);
                continue;
            }
            const std::size_t equals = argument.find('=');
            const std::string_view name = argument.substr(0, equals);
            const bool attached = equals != std::string_view::npos;
            const auto* const known =
                std::find_if(std::begin(option_names), std::end(option_names),
                             [&](const OptionName& option) { return option.name == name; });
            if (known == std::end(option_names)) {
                return complain(texts::unknown_option, {{"name", name}});
            }
            if (!known->takes_value) {
                if (attached) return complain(texts::admin_surplus_value, {{"name", name}});
                if (name == "--help" || name == "-h") options_.help = true;
                given_.push_back({known, {}});
                continue;
            }
            if (!attached && i + 1 == arguments_.size()) {
                return complain(texts::missing_value, {{"name", name}});
            }
            given_.push_back({known, attached ? argument.substr(equals + 1) : arguments_[++i]});
        }
        return true;
    }

    bool read_task() {
        if (operands_.empty()) return complain(texts::admin_no_task, {});
        const auto* const found =
            std::find_if(std::begin(task_names), std::end(task_names),
                         [&](const TaskName& task) { return task.name == operands_.front(); });
        if (found == std::end(task_names)) {
            return complain(texts::admin_unknown_task, {{"name", operands_.front()}});
        }
        task_ = found;
        options_.task = found->task;
        operands_.erase(operands_.begin());
        return true;
    }

    bool needs(const text::Text& operand) {
        return complain(texts::admin_missing_operand,
                        {{"name", task_->name}, {"operand", operand.in(language_)}});
    }

    bool read_operands() {
        std::size_t taken = operands_.empty() ? 0 : 1;
        switch (task_->operand) {
            case Operand::none:
                taken = 0;
                break;
            case Operand::file:
                if (taken == 0) return needs(texts::operand_file);
                options_.file = operands_.front();
                break;
            case Operand::maybe_file:
                if (taken == 1 && operands_.front() != "-") options_.file = operands_.front();
                break;
            case Operand::site: {
                const bool all = has("--all");
                if ((taken == 0) == !all) return needs(texts::operand_site);
                if (taken == 1) options_.site = operands_.front();
                break;
            }
            case Operand::algorithm:
                if (taken == 1 && !set_algorithm(operands_.front())) return false;
                break;
            case Operand::account:
                if (!set_staff_task()) return needs(texts::operand_account);
                options_.account = operands_[1];
                taken = 2;
                break;
            case Operand::duty_phone:
                if (!set_duty_phone_task()) return needs(texts::operand_duty_phone);
                taken = operands_.size();
                break;
            case Operand::verify:
                if (taken == 0 || operands_.front() != "verify")
                    return needs(texts::operand_verify);
                break;
        }
        if (operands_.size() > taken) {
            return complain(texts::admin_surplus_operand,
                            {{"name", task_->name}, {"operand", operands_[taken]}});
        }
        return true;
    }

    /// Which of the tasks about an account it is; false where that is not said in full.
    bool set_staff_task() {
        if (operands_.size() < 2) return false;
        const std::string_view verb = operands_.front();
        if (verb == "reset") options_.task = AdminTask::reset_staff;
        if (verb == "remove") options_.task = AdminTask::remove_staff;
        return options_.task != AdminTask::add_staff || (verb == "add" && has("--role"));
    }

    /// `set PILE NUMBER` or `remove PILE`; a number may be written in groups.
    bool set_duty_phone_task() {
        if (operands_.size() < 2) return false;
        options_.pile = operands_[1];
        for (std::size_t i = 2; i < operands_.size(); ++i)
            options_.phone += operands_[i];
        if (operands_.front() == "set") return !options_.phone.empty();
        options_.task = AdminTask::remove_duty_phone;
        return operands_.front() == "remove" && options_.phone.empty();
    }

    [[nodiscard]] bool has(std::string_view name) const {
        return std::any_of(given_.begin(), given_.end(),
                           [&](const GivenOption& given) { return given.option->name == name; });
    }

    bool set_algorithm(std::string_view name) {
        if (name != "ES256" && name != "PS256") return needs(texts::operand_algorithm);
        options_.algorithm =
            name == "ES256" ? hcert::CoseAlgorithm::es256 : hcert::CoseAlgorithm::ps256;
        return true;
    }

    bool set_options() {
        for (const auto& [option, value] : given_) {
            if ((option->tasks & bit(options_.task)) == 0) {
                return complain(texts::admin_option_elsewhere,
                                {{"name", option->name}, {"task", task_->name}});
            }
            if (!set(option->name, value)) return false;
        }
        return true;
    }

    bool set(std::string_view name, std::string_view value) {
        const auto is = [&](std::string_view other) { return name == other; };
        if (is("--json")) options_.json = true;
        if (is("--data")) options_.data = value;
        if (is("--database")) options_.database = value;
        if (is("--bad-lines")) options_.bad_lines = value;
        if (set_central_key_option(options_.central_key, name, value)) return true;
        if (is("--site")) options_.pile = "site/" + std::string(value);
        if (is("--pile")) options_.pile = value;
        if (is("--domain")) options_.domain = value;
        if (is("--lang") && value != "vi" && value != "en") {
            return complain(texts::bad_language, {});
        }
        if (is("--within")) return set_days(value);
        if (is("--role")) return set_role(value);
        return true;
    }

    bool set_days(std::string_view value) {
        constexpr int most_days = 3'650;
        int days = 0;
        const char* const end = value.data() + value.size();
        const auto [stop, error] = std::from_chars(value.data(), end, days);
        if (error != std::errc{} || stop != end || days < 0 || days > most_days) {
            return complain(texts::admin_bad_days, {});
        }
        options_.within_days = days;
        return true;
    }

    bool set_role(std::string_view value) {
        const auto role = api::staff_role_named(value);
        if (!role) return complain(texts::admin_bad_role, {});
        options_.role = *role;
        return true;
    }

    /// Fills in what was not said.
    bool finish() {
        const std::filesystem::path data(options_.data);
        if (options_.database.empty()) {
            options_.database = "sqlite:" + (data / "register.db").string();
        }
        if (!complete_central_key(options_.central_key, data)) {
            return complain(texts::admin_token_needs_all, {});
        }
        if (options_.bad_lines.empty()) options_.bad_lines = options_.file + ".bad.csv";
        return true;
    }

    std::span<const std::string_view> arguments_;
    text::Language language_;
    AdminOptions options_;
    const TaskName* task_ = nullptr;
    std::vector<std::string_view> operands_;
    std::vector<GivenOption> given_;
    std::optional<WrongUse> wrong_;
};

}  // namespace

std::variant<AdminOptions, WrongUse> parse_admin_options(
    std::span<const std::string_view> arguments) {
    return Parser(arguments).parse();
}

}  // namespace tiemchung::command
