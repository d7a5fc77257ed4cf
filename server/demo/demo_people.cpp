#include "server/demo/demo_people.h"

#include <array>
#include <cstdio>

#include "core/identity/province.h"

namespace tiemchung::demo {
namespace {

constexpr std::size_t people_count = 1'000;

/// SplitMix64: small, and the same everywhere, unlike the standard library's distributions.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    /// 0 … count − 1.
    std::size_t below(std::size_t count) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % count);
    }

    template <class Values>
    const auto& one_of(const Values& values) {
        return values[below(std::size(values))];
    }

  private:
    std::uint64_t state_;
};

constexpr std::array<std::string_view, 14> family_names{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng",
                                                        "Huỳnh",  "Phan", "Vũ", "Võ",   "Đặng",
                                                        "Bùi",    "Đỗ",   "Hồ", "Dương"};
constexpr std::array<std::string_view, 8> middle_names_of_men{"Văn",  "Hữu",  "Đức",   "Công",
                                                              "Quốc", "Minh", "Thanh", "Xuân"};
constexpr std::array<std::string_view, 8> middle_names_of_women{
    "Thị", "Ngọc", "Thị Mỹ", "Thị Hồng", "Thu", "Thanh", "Kim", "Thị Bích"};
constexpr std::array<std::string_view, 16> given_names_of_men{
    "An",   "Bình", "Cường", "Dũng", "Hải", "Hùng",  "Khánh", "Lâm",
    "Long", "Nam",  "Phúc",  "Quân", "Sơn", "Thắng", "Tuấn",  "Vinh"};
constexpr std::array<std::string_view, 16> given_names_of_women{
    "Anh",  "Chi", "Dung", "Hà",     "Hạnh", "Hoa",  "Hương", "Lan",
    "Linh", "Mai", "Nga",  "Phượng", "Thảo", "Thủy", "Trang", "Yến"};
constexpr std::array<std::string_view, 4> vaccines_of_the_basic_course{"astrazeneca", "comirnaty",
                                                                       "spikevax", "vero_cell"};

/// Most people have what they wait for; each other fate is common enough to be met in a list.
constexpr std::array<std::size_t, demo_fate_count> people_of_fate{660, 40, 40, 60, 60,
                                                                  40,  40, 30, 20, 10};

std::string digits(std::size_t value, int width) {
    std::string text(32, '\0');
    text.resize(
        static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%0*zu", width, value)));
    return text;
}

std::string full_name(Dice& dice, identity::Sex sex) {
    const bool man = sex == identity::Sex::male;
    std::string name(dice.one_of(family_names));
    name += ' ';
    name += man ? dice.one_of(middle_names_of_men) : dice.one_of(middle_names_of_women);
    name += ' ';
    name += man ? dice.one_of(given_names_of_men) : dice.one_of(given_names_of_women);
    return name;
}

/// A citizen number as Circular 07/2016/TT-BCA builds it. `index` makes it unlike all others.
std::string citizen_number(std::string_view province, const DemoPerson& person, std::size_t index) {
    const int century_digit =
        (person.birth_date.year >= 2000 ? 2 : 0) + (person.sex == identity::Sex::female ? 1 : 0);
    return "0" + std::string(province) + std::to_string(century_digit) +
           digits(person.birth_date.year % 100U, 2) + digits(900'000 + index, 6);
}

PartialDate date_of(std::size_t year, std::size_t month, std::size_t day_of_month) {
    return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day_of_month)};
}

/// Dose 1 in mid-2021, dose 2 some weeks later, for some a booster in 2022.
std::vector<DemoDose> doses(Dice& dice, std::size_t count) {
    std::vector<DemoDose> given;
    const std::string_view first = dice.one_of(vaccines_of_the_basic_course);
    const auto lot = [&dice] { return "VN" + digits(dice.below(100'000), 5); };
    const std::size_t month = 6 + dice.below(4);
    given.push_back({1, date_of(2021, month, 1 + dice.below(28)), first, lot()});
    if (count > 1) given.push_back({2, date_of(2021, month + 2, 1 + dice.below(28)), first, lot()});
    if (count > 2) {
        given.push_back(
            {3, date_of(2022, 1 + dice.below(3), 1 + dice.below(28)), "comirnaty", lot()});
    }
    return given;
}

DemoFate fate_of(std::size_t index) {
    // The first ten people have one fate each, so that every state is met early in every list.
    if (index < demo_fate_count) return static_cast<DemoFate>(index);
    std::size_t position = index - demo_fate_count;
    for (std::size_t fate = 0; fate < demo_fate_count; ++fate) {
        const std::size_t others = people_of_fate[fate] - 1;
        if (position < others) return static_cast<DemoFate>(fate);
        position -= others;
    }
    return DemoFate::issued;
}

DemoPerson person(std::size_t index) {
    Dice dice(index);
    DemoPerson made;
    made.fate = fate_of(index);
    made.sex = dice.below(2) == 0 ? identity::Sex::male : identity::Sex::female;
    made.name = full_name(dice, made.sex);
    made.birth_date = date_of(1938 + dice.below(70), 1 + dice.below(12), 1 + dice.below(28));
    const auto all = identity::provinces(identity::ProvinceEra::before_july_2025);
    const identity::Province& home = all[index % all.size()];
    made.province = home.code;
    made.district = "Huyện " + std::to_string(1 + dice.below(4));
    made.commune = "Xã " + std::to_string(1 + dice.below(6));
    made.site = "TYT-" + std::string(home.code);
    made.id_kind = identity::IdKind::citizen;
    made.id_number = citizen_number(home.code, made, index);
    made.id_on_record = made.id_number;
    if (made.fate == DemoFate::id_missing) made.id_on_record.clear();
    if (made.fate == DemoFate::id_format) made.id_on_record.pop_back();
    // 0900 000 000 and upwards: the demo sends no message to anybody.
    made.phone = "0900" + digits(index, 6);
    if (made.fate != DemoFate::no_dose) made.doses = doses(dice, 1 + dice.below(3));
    return made;
}

}  // namespace

std::vector<DemoPerson> demo_people() {
    std::vector<DemoPerson> people;
    people.reserve(people_count);
    for (std::size_t index = 0; index < people_count; ++index)
        people.push_back(person(index));
    return people;
}

}  // namespace tiemchung::demo
