#include "core/api/site_list.h"

#include "core/api/json_reader.h"
#include "core/api/json_writer.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_site_list_bytes = std::size_t{2} << 20U;
constexpr std::size_t max_sites = 5000;
constexpr std::size_t max_site_text = 800;
/// Of one site.
constexpr std::size_t expected_site_bytes = 160;

ListedSite read_site(JsonReader& reader) {
    ListedSite site;
    site.code = reader.text("code");
    site.name = reader.text("name", max_site_text);
    site.district = reader.text("district", max_site_text);
    site.commune = reader.text("commune", max_site_text);
    return site;
}

}  // namespace

std::string to_json(const SiteList& list) {
    JsonWriter json(expected_site_bytes * (list.sites.size() + 1));
    json.text("province", list.province);
    json.objects("sites", list.sites, [](JsonWriter& each, const ListedSite& site) {
        each.text("code", site.code);
        each.text("name", site.name);
        each.text("district", site.district);
        each.text("commune", site.commune);
    });
    return std::move(json).take();
}

Result<SiteList> parse_site_list(std::string_view json) {
    return read_message(json, max_site_list_bytes, [](JsonReader& reader) {
        SiteList list;
        list.province = reader.text("province");
        reader.objects("sites", max_sites,
                       [&](JsonReader& site) { list.sites.push_back(read_site(site)); });
        return list;
    });
}

}  // namespace tiemchung::api
