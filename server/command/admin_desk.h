#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/text/text.h"
#include "server/command/admin_options.h"
#include "server/command/exit_code.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::command {

/// What every task of `tiemchung admin` works with.
class AdminDesk {
  public:
    AdminDesk(AdminOptions chosen, std::shared_ptr<storage::Database> database,
              std::shared_ptr<storage::Vault> vault)
        : options(std::move(chosen)), database_(std::move(database)), vault_(std::move(vault)) {}

    const AdminOptions options;

    [[nodiscard]] storage::Database& database() const { return *database_; }
    [[nodiscard]] const storage::Vault& vault() const { return *vault_; }
    [[nodiscard]] std::shared_ptr<const storage::Vault> shared_vault() const { return vault_; }
    [[nodiscard]] text::Language language() const { return options.language; }

    /// A sentence on standard output, as a line.
    void tell(const text::Text& sentence, std::initializer_list<text::Filling> fillings) const;

    /// A sentence on standard error, as a line.
    void note(const text::Text& sentence, std::initializer_list<text::Filling> fillings) const;

    /// Says on standard error what failed, about which thing, and what to do.
    [[nodiscard]] ExitCode failed(std::string_view subject, Error error) const;

    /// A number as the language writes it.
    [[nodiscard]] std::string number(std::int64_t value) const;

  private:
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<storage::Vault> vault_;
};

/// The same for failures before there is a desk.
[[nodiscard]] ExitCode admin_failed(text::Language language, std::string_view subject, Error error);

}  // namespace tiemchung::command
