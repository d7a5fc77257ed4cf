#include "ui/model/random_key.h"

namespace tiemchung::ui {

std::string random_key(const Story& story) {
    constexpr std::size_t key_length = 22;
    std::string& pool = story.state.random;
    if (pool.size() < key_length) return {};
    std::string key = pool.substr(pool.size() - key_length);
    pool.resize(pool.size() - key_length);
    return key;
}

}  // namespace tiemchung::ui
