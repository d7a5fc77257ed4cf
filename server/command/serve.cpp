#include "server/command/serve.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

#include "server/command/complaint.h"
#include "server/command/lookup_service.h"
#include "server/command/private_folder.h"
#include "server/command/register_jobs.h"
#include "server/command/report_service.h"
#include "server/command/serve_options.h"
#include "server/command/serve_texts.h"
#include "server/command/stop_signal.h"
#include "server/command/system_time.h"
#include "server/command/trust_sources.h"
#include "server/demo/demo_mode.h"
#include "server/demo/demo_register.h"
#include "server/demo/demo_reports.h"
#include "server/demo/demo_staff.h"
#include "server/handlers/pages.h"
#include "server/handlers/routes.h"
#include "server/http/server.h"
#include "server/publishing/publisher_key.h"

namespace tiemchung::command {
namespace {

namespace fs = std::filesystem;

ExitCode cannot_run(const std::string& subject, Error error) {
    complain_in_both(subject, error);
    return ExitCode::wrong_use;
}

/// Each connection is a descriptor; the soft limit of a shell is often 1,024.
void allow_many_connections() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65'536);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void write_log_line(const http::AccessRecord& record) {
    std::fprintf(stderr, "%s %.*s %.*s %u %zu %lldus\n", to_iso8601(system_time()).c_str(),
                 static_cast<int>(name_of(record.method).size()), name_of(record.method).data(),
                 static_cast<int>(record.route.size()), record.route.data(),
                 static_cast<unsigned>(record.status), record.body_bytes,
                 static_cast<long long>(record.duration.count()));
}

/// The keys named by --trust; nothing, with the reason told, where they cannot be used.
std::optional<trust::TrustMaterial> load_named_trust(const std::vector<std::string>& paths) {
    auto loaded = load_trust(paths, std::nullopt, text::Language::vi);
    if (const auto* failure = std::get_if<TrustFailure>(&loaded)) {
        complain(failure->message);
        const auto again = load_trust(paths, std::nullopt, text::Language::en);
        if (const auto* english = std::get_if<TrustFailure>(&again)) complain(english->message);
        return std::nullopt;
    }
    auto& trust = std::get<LoadedTrust>(loaded);
    for (const std::string& note : trust.notes)
        complain(note);
    return std::move(trust.material);
}

/// What this portal issues, its page must find genuine. Demo mode's central key is among its
/// specimens already.
std::vector<std::string> trusted_paths(const ServeOptions& options) {
    std::vector<std::string> paths = options.trust_paths;
    std::error_code error;
    if (!options.demo && fs::exists(options.central_key.certificate, error)) {
        paths.push_back(options.central_key.certificate.string());
    }
    return paths;
}

std::string host_of(const std::string& address) {
    return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

ExitCode serve_until_stopped(http::Application application, const ServeOptions& options,
                             StopSignal& stop) {
    http::ServerOptions server_options;
    server_options.address = options.address;
    server_options.port = options.port;
    server_options.threads = options.threads;
    server_options.behind_https = options.behind_https;
    server_options.clock = system_time;
    if (options.log) server_options.access_log = write_log_line;
    const auto server = http::Server::start(std::move(application), std::move(server_options));
    if (!server) {
        return cannot_run(host_of(options.address) + ":" + std::to_string(options.port),
                          server.error());
    }
    std::printf("ready http://%s:%u/\n", host_of(options.address).c_str(),
                static_cast<unsigned>((*server)->port()));
    std::fflush(stdout);
    stop.wait();
    (*server)->stop();
    return ExitCode::success;
}

ExitCode start(const ServeOptions& options) {
    allow_many_connections();
    StopSignal stop;  // before any thread: none of them may take the signal
    auto material = load_named_trust(trusted_paths(options));
    if (!material) return ExitCode::wrong_use;

    const Outcome data = make_private_folder(options.data);
    if (!data) return cannot_run(options.data, data.error());
    const auto seed = publishing::open_publisher_key(options.data);
    if (!seed) return cannot_run(options.data + "/publisher.key", seed.error());

    handlers::Services services;
    services.clock = system_time;
    services.configuration.demo = options.demo;
    if (options.demo) {
        auto demo = demo::enter_demo_mode(options.data, system_time());
        if (!demo) return cannot_run(options.data, demo.error());
        material->merge(demo->material);
        services.configuration.samples = std::move(demo->samples);
    }
    services.trust_list =
        std::make_shared<publishing::PublishedTrustList>(*std::move(material), *seed);
    services.configuration.publisher_key = services.trust_list->publisher_key();

    auto files = http::StaticFiles::load(options.web);
    if (!files) return cannot_run(options.web, files.error());
    auto site = http::Site::build(*std::move(files), handlers::page_paths());
    if (!site) return cannot_run(options.web + "/index.html", site.error());
    std::vector<std::unique_ptr<registry::Schedule>> jobs;
    if (does_lookups(options)) {
        const auto opened = open_register(options);
        if (const auto* failure = std::get_if<ServiceFailure>(&opened)) {
            return cannot_run(failure->subject, failure->error);
        }
        const auto& citizens = std::get<OpenRegister>(opened);
        if (options.demo) {
            const Outcome filled = demo::fill_demo_register(*citizens.database, *citizens.vault,
                                                            options.data, system_time());
            if (!filled) return cannot_run(options.data, filled.error());
            const Outcome staffed = demo::add_demo_staff(*citizens.database, *citizens.vault,
                                                         options.data, system_time());
            if (!staffed) return cannot_run(options.data, staffed.error());
            const Outcome reported =
                demo::add_demo_reports(citizens.database, citizens.vault, system_time());
            if (!reported) return cannot_run(options.data, reported.error());
        }
        const auto lookups = open_lookup_service(options, citizens, system_time);
        if (const auto* failure = std::get_if<ServiceFailure>(&lookups)) {
            return cannot_run(failure->subject, failure->error);
        }
        const auto& service = std::get<LookupService>(lookups);
        services.lookup = service.desk;
        const auto wake = [errands = service.errands] { errands->wake(); };
        if (const auto failure = add_report_services(services, options, citizens, wake)) {
            return cannot_run(failure->subject, failure->error);
        }
        auto register_jobs = start_register_jobs(options, citizens, system_time, wake);
        auto report_jobs =
            start_report_jobs(options, citizens, system_time, wake, services.trust_list);
        for (auto* started : {&register_jobs, &report_jobs}) {
            if (const auto* failure = std::get_if<ServiceFailure>(started)) {
                return cannot_run(failure->subject, failure->error);
            }
            jobs.push_back(std::move(std::get<std::unique_ptr<registry::Schedule>>(*started)));
        }
    }
    return serve_until_stopped(
        http::Application{http::Router{handlers::all_routes(services)}, *std::move(site)}, options,
        stop);
}

}  // namespace

ExitCode run_serve(std::span<const std::string_view> arguments) {
    const auto parsed = parse_serve_options(arguments);
    if (const auto* misuse = std::get_if<ServeMisuse>(&parsed)) {
        complain(misuse->message);
        return ExitCode::wrong_use;
    }
    const auto& options = std::get<ServeOptions>(parsed);
    if (options.help) {
        std::printf("%s\n%s", std::string{texts::serve_usage.vi}.c_str(),
                    std::string{texts::serve_usage.en}.c_str());
        return ExitCode::success;
    }
    return start(options);
}

}  // namespace tiemchung::command
